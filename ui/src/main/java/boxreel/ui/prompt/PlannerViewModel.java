package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.ShotReviser;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.storyboard.StoryboardPlanner;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.UiThread;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which planner is asked, where text goes then, and whether its server answers. A key that is
/// typed goes to the system's store and is not kept here.
public final class PlannerViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(PlannerViewModel.class);

  /// The kind that asks a file inside the program.
  static final String LOCAL = "local";

  private static final String BUILTIN = "builtin";

  private final Function<ConsentQuestion, Planners> planners;
  private final ConsentViewModel consent;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final ObservableList<PlannerSetup> setups = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<String, ProviderKeys.Place>> keyPlaces =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Optional<Path>> modelFile =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PlannerSetup>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Check>> check =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  // Read by background threads. Empty: what the environment sets up.
  private volatile String kind = "";
  private @Nullable CancelToken running;

  PlannerViewModel(
      Function<ConsentQuestion, Planners> planners,
      ConsentViewModel consent,
      FilePicker files,
      Executor background,
      UiThread ui) {
    this.planners = planners;
    this.consent = consent;
    this.files = files;
    this.background = background;
    this.ui = ui;
  }

  /// Where text goes.
  public enum Reach {
    /// There is no server.
    OFFLINE,
    /// To a server on this machine.
    THIS_MACHINE,
    /// Over the network.
    NETWORK
  }

  /// What became of a connection check.
  ///
  /// @param ok whether the server answers and has the model
  public record Check(boolean ok, String sentence) {}

  /// All kinds, usable or not, once they are looked up.
  public ObservableList<PlannerSetup> setups() {
    return setups;
  }

  /// The one that is asked; empty until looked up, or if what the environment asks for is not
  /// usable.
  public ReadOnlyObjectProperty<Optional<PlannerSetup>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Who is asked, for people; empty until known.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// The result of the last [#check] of the chosen planner.
  public ReadOnlyObjectProperty<Optional<Check>> checkProperty() {
    return check.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  static Reach reach(PlannerSetup setup) {
    return setup
        .destination()
        .map(to -> to.isThisMachine() ? Reach.THIS_MACHINE : Reach.NETWORK)
        .orElse(Reach.OFFLINE);
  }

  /// What a planner is called here: the built-in one in the window's language.
  static String nameOf(String name) {
    return name.equals(BuiltinPlanner.NAME) ? Words.BUILT_IN.text() : name;
  }

  /// Where the text goes with a planner, in words.
  static String whereTo(PlannerSetup setup) {
    if (!setup.isUsable()) {
      return setup.problem();
    }
    Optional<Destination> to = setup.destination();
    return switch (reach(setup)) {
      case OFFLINE -> Words.NEEDS_NO_SERVER.text();
      case THIS_MACHINE ->
          to.map(Destination::host).filter(Destination.HERE::equals).isPresent()
              ? Words.INSIDE.text()
              : Words.AT.text(to.map(Destination::host).orElse(""));
      case NETWORK ->
          (setup.isOpen() ? Words.SENT_AGREED : Words.SENT_ASKED)
              .text(to.map(Destination::host).orElse(""));
    };
  }

  /// Whether there is a planner that changes layouts as one says it.
  boolean canRevise() {
    return chosen.get().isPresent();
  }

  /// Whether the chosen planner is a language model, which takes any words.
  boolean takesAnyWords() {
    return chosen.get().isPresent() && chosen.get().get().destination().isPresent();
  }

  /// Looks up what is set up. Contacts nobody.
  public void refresh() {
    String wanted = kind;
    background.execute(
        () -> {
          Planners now = planners.apply(ConsentQuestion.NOBODY);
          List<PlannerSetup> all = now.setups();
          Map<String, ProviderKeys.Place> places = new HashMap<>();
          all.forEach(setup -> places.put(setup.kind(), now.keys().place(setup.kind())));
          String used;
          try {
            used = now.layouts(wanted).name();
          } catch (PlannerException e) {
            LOG.info("The planner that is set up can't be used: {}", e.getMessage());
            used = "";
          }
          String found = used;
          Optional<Path> file = now.localModel().chosen();
          ui.execute(
              () -> {
                modelFile.set(file);
                keyPlaces.set(Map.copyOf(places));
                show(all, wanted, found);
              });
        });
  }

  private void show(List<PlannerSetup> all, String wanted, String used) {
    setups.setAll(all);
    if (wanted.equals(kind)) {
      chosen.set(
          all.stream()
              .filter(PlannerSetup::isUsable)
              .filter(s -> wanted.isEmpty() ? s.name().equals(used) : s.kind().equals(wanted))
              .findFirst());
      name.set(used.isEmpty() ? Words.NO_PLANNER.text() : nameOf(used));
    }
  }

  /// Where the key of each kind comes from.
  ReadOnlyObjectProperty<Map<String, ProviderKeys.Place>> keyPlacesProperty() {
    return keyPlaces.getReadOnlyProperty();
  }

  /// Keeps a key in the system's store. It is not kept here.
  void saveKey(String kind, String key) {
    change(all -> all.keys().save(kind, key), Words.KEY_KEPT.text(), "");
  }

  /// Deletes a key from the system's store.
  void forgetKey(String kind) {
    change(all -> all.keys().forget(kind), Words.KEY_FORGOTTEN.text(), "");
  }

  /// The file of the local model that the user has chosen here.
  ReadOnlyObjectProperty<Optional<Path>> modelFileProperty() {
    return modelFile.getReadOnlyProperty();
  }

  /// Asks for the file of a local model, keeps it, and asks the model from then on.
  void chooseModelFile() {
    FilePicker.Kind kinds = new FilePicker.Kind(LocalModelWords.FILES.text(), "gguf");
    files
        .open(LocalModelWords.CHOOSE_TITLE.text(), List.of(kinds))
        .ifPresent(
            file ->
                change(
                    all -> all.localModel().choose(file),
                    LocalModelWords.CHOSEN.text(file.getFileName()),
                    LOCAL));
  }

  /// Forgets the file of the local model; the file stays where it is.
  void forgetModelFile() {
    change(
        all -> all.localModel().forget(),
        LocalModelWords.FORGOTTEN.text(),
        kind.equals(LOCAL) ? BUILTIN : "");
  }

  private interface Change {
    void applyTo(Planners all) throws PlannerException;
  }

  /// @param next the kind that is asked from then on, empty for the same
  private void change(Change change, String done, String next) {
    cancelCheck();
    background.execute(
        () -> {
          Check result;
          try {
            change.applyTo(planners.apply(ConsentQuestion.NOBODY));
            result = new Check(true, done);
          } catch (PlannerException e) {
            result = new Check(false, Spoken.text(e));
          }
          Check said = result;
          ui.execute(
              () -> {
                kind = said.ok() && !next.isEmpty() ? next : kind;
                check.set(Optional.of(said));
                refresh();
              });
        });
  }

  /// Asks this planner from now on.
  public void choose(PlannerSetup setup) {
    if (!setup.isUsable()) {
      return;
    }
    cancelCheck();
    kind = setup.kind();
    check.set(Optional.empty());
    name.set(nameOf(setup.name()));
    chosen.set(Optional.of(setup));
  }

  /// Contacts the chosen planner's server, after the user's consent, and says whether it
  /// answers.
  public void check() {
    if (checking.get() || chosen.get().isEmpty()) {
      return;
    }
    PlannerSetup setup = chosen.get().get();
    CancelToken cancel = new CancelToken();
    running = cancel;
    startAsking();
    checking.set(true);
    check.set(Optional.empty());
    background.execute(() -> contact(setup, cancel));
  }

  /// Stops a check; nothing is said about it.
  public void cancelCheck() {
    CancelToken cancel = running;
    if (cancel != null) {
      cancel.cancel();
      running = null;
      stopAsking(cancel);
      checking.set(false);
    }
  }

  private void contact(PlannerSetup setup, CancelToken cancel) {
    Check result;
    try {
      List<String> models = asking(cancel).models(setup.kind(), cancel);
      // Ollama leaves out ":latest" when it is spoken to, but not when it speaks.
      boolean hasModel =
          setup.model().isEmpty()
              || models.contains(setup.model())
              || models.contains(setup.model() + ":latest");
      result =
          new Check(
              hasModel,
              hasModel
                  ? Words.ANSWERS.text(setup.kind(), modelOf(setup))
                  : Words.ANSWERS_WITHOUT.text(setup.kind(), setup.model()));
    } catch (PlannerException e) {
      result = new Check(false, Spoken.text(e));
    } catch (CancellationException e) {
      return;
    } catch (RuntimeException e) {
      LOG.error("The check failed", e);
      result = new Check(false, Words.CHECK_FAILED.text());
    }
    Check done = result;
    ui.execute(
        () -> {
          if (cancel.equals(running)) {
            running = null;
            checking.set(false);
            check.set(Optional.of(done.ok() ? done : refusedOr(done)));
            refresh();
          }
        });
  }

  private Check refusedOr(Check failed) {
    return refusal().map(sentence -> new Check(false, sentence)).orElse(failed);
  }

  /// Something new is asked: an earlier refusal says nothing about it.
  void startAsking() {
    consent.startAnew();
  }

  /// What was asked is not wanted any more, nor is an answer to the question that may be open.
  void stopAsking(CancelToken cancel) {
    consent.withdraw(cancel);
  }

  private Planners asking(CancelToken cancel) {
    return planners.apply(consent.whileWanted(cancel));
  }

  /// What to say instead of a planner's complaint if the user has just refused to send anything.
  Optional<String> refusal() {
    return consent.refused().map(to -> Words.NOT_SENT.text(to.host()));
  }

  private static String modelOf(PlannerSetup setup) {
    return setup.model().isEmpty() ? Words.MODELS.text() : setup.model();
  }

  /// A layout planner of the chosen kind. For background threads.
  ///
  /// @param cancel of what it is asked for
  LayoutPlanner layouts(CancelToken cancel) throws PlannerException {
    return asking(cancel).layouts(kind);
  }

  /// A planner of the chosen kind that breaks texts into shots. For background threads.
  ///
  /// @param cancel of what it is asked for
  StoryboardPlanner storyboards(CancelToken cancel) throws PlannerException {
    return asking(cancel).storyboards(kind);
  }

  /// A reviser of the chosen kind. For background threads.
  ///
  /// @param cancel of what it is asked for
  ShotReviser reviser(CancelToken cancel) throws PlannerException {
    return asking(cancel).reviser(kind);
  }
}
