package boxreel.ui.render;

import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeSettings;
import boxreel.ui.document.TakeNames;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.TakeMedia;
import boxreel.ui.project.TakeSource;
import boxreel.ui.text.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes for which the same was asked: whether their pictures are the same too. Pictures are
/// compared in the background, once for each pair. Belongs to the window's thread.
public final class TakeTwins {
  private static final Logger LOG = LoggerFactory.getLogger(TakeTwins.class);

  private final TakeMedia media;
  private final Executor background;
  private final UiThread ui;
  private final Map<Pair, Likeness> known = new HashMap<>();
  private final Set<Pair> asked = new HashSet<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

  private record Pair(String one, String other) {}

  /// What is said about two takes.
  ///
  /// @param tone whether it is good news
  /// @param badge a few words
  /// @param reason a sentence
  record Verdict(Tone tone, String badge, String reason) {}

  /// How a verdict is meant.
  enum Tone {
    SAME,
    DIFFERS,
    OTHER_REQUEST
  }

  public TakeTwins(TakeMedia media, Executor background, UiThread ui) {
    this.media = media;
    this.background = background;
    this.ui = ui;
  }

  /// Changes whenever two more takes have been compared.
  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// The earliest take of a shot for which the same was asked as for this one.
  ///
  /// @param all of the shot, newest first
  static Optional<StoredTake> twin(StoredTake take, List<StoredTake> all) {
    int from = all.indexOf(take);
    Optional<StoredTake> first = Optional.empty();
    for (StoredTake earlier :
        from < 0 ? List.<StoredTake>of() : all.subList(from + 1, all.size())) {
      if (otherWishes(take, earlier).isEmpty()) {
        first = Optional.of(earlier);
      }
    }
    return first;
  }

  /// What the card of a take says about its twin; empty without one and while it is looked at.
  Optional<Verdict> ofCard(StoredTake take, List<StoredTake> all) {
    return twin(take, all)
        .flatMap(
            twin ->
                likeness(take, twin)
                    .map(
                        likeness ->
                            new Verdict(
                                likeness.isExact() ? Tone.SAME : Tone.DIFFERS,
                                (likeness.isExact() ? TwinWords.CARD_SAME : TwinWords.CARD_DIFFERS)
                                    .text(twin.number()),
                                reason(take, twin, likeness))));
  }

  /// What is said where two takes are compared; empty while it is looked at.
  Optional<Verdict> of(StoredTake take, StoredTake other) {
    List<Message> wishes = otherWishes(take, other);
    if (!wishes.isEmpty()) {
      String names =
          String.join(TwinWords.COMMA.text(), wishes.stream().map(Message::text).toList());
      return Optional.of(
          new Verdict(
              Tone.OTHER_REQUEST, TwinWords.OTHER.text(names), TwinWords.OTHER_REASON.text(names)));
    }
    return likeness(take, other)
        .map(
            likeness ->
                new Verdict(
                    likeness.isExact() ? Tone.SAME : Tone.DIFFERS,
                    likeness.isExact()
                        ? TwinWords.SAME.text()
                        : likeness.most() < 0
                            ? TwinWords.OTHER_SIZE.text()
                            : TwinWords.DIFFERS.text(likeness.most()),
                    reason(take, other, likeness)));
  }

  private static String reason(StoredTake take, StoredTake other, Likeness likeness) {
    String name = TakeNames.of(other);
    if (likeness.isExact()) {
      return TwinWords.SAME_REASON.text(name);
    }
    String what =
        likeness.most() < 0
            ? TwinWords.SIZE_REASON.text(name)
            : TwinWords.DIFFERS_REASON.text(name, likeness.most());
    String version = take.settings().version();
    String otherVersion = other.settings().version();
    return what
        + " "
        + (version.equals(otherVersion)
            ? TwinWords.WHY_UNKNOWN.text()
            : TwinWords.WHY_VERSION.text(version, otherVersion));
  }

  /// What was asked for otherwise; nothing if the same was.
  static List<Message> otherWishes(StoredTake one, StoredTake other) {
    TakeSettings a = TakeFacts.request(one.settings());
    TakeSettings b = TakeFacts.request(other.settings());
    List<Message> wishes = new ArrayList<>();
    add(wishes, TwinWords.MODEL, a.model(), b.model());
    add(wishes, TwinWords.SEED, a.seed(), b.seed());
    add(wishes, TwinWords.STEPS, a.steps(), b.steps());
    add(wishes, TwinWords.GUIDANCE, a.guidance(), b.guidance());
    add(wishes, TwinWords.METHOD, a.method(), b.method());
    add(wishes, TwinWords.BOX_STEPS, a.beta(), b.beta());
    add(wishes, TwinWords.SIZE, List.of(a.width(), a.height()), List.of(b.width(), b.height()));
    add(wishes, TwinWords.SAMPLER, a.sampler(), b.sampler());
    add(wishes, TwinWords.PRECISION, a.precision(), b.precision());
    add(wishes, TwinWords.SHORTCUTS, shortcuts(a), shortcuts(b));
    add(wishes, TwinWords.STAGES, a.stages(), b.stages());
    for (RenderedShot.Part part : one.shot().changesTo(other.shot())) {
      wishes.add(part(part));
    }
    return wishes;
  }

  private static List<Object> shortcuts(TakeSettings of) {
    return List.of(of.cacheInterval(), of.guidanceFrom(), of.guidanceTo());
  }

  private static Message part(RenderedShot.Part part) {
    return switch (part) {
      case PROMPT -> TwinWords.PROMPT;
      case BACKGROUND -> TwinWords.BACKGROUND;
      case NEGATIVE -> TwinWords.NEGATIVE;
      case LENGTH -> TwinWords.LENGTH;
      case FRAME_RATE -> TwinWords.FRAME_RATE;
      case LAYOUT -> TwinWords.LAYOUT;
      case FRAME_PROMPTS -> TwinWords.FRAME_PROMPTS;
    };
  }

  private static void add(List<Message> wishes, Message name, Object a, Object b) {
    if (!Objects.equals(a, b)) {
      wishes.add(name);
    }
  }

  private Optional<Likeness> likeness(StoredTake a, StoredTake b) {
    Pair pair = a.id().compareTo(b.id()) < 0 ? new Pair(a.id(), b.id()) : new Pair(b.id(), a.id());
    Likeness there = known.get(pair);
    if (there == null && asked.add(pair)) {
      TakeSource one = media.source(a);
      TakeSource other = media.source(b);
      background.execute(
          () -> {
            try {
              Likeness found = Likeness.of(one.frames(), other.frames());
              ui.execute(() -> keep(pair, found));
            } catch (IOException | RuntimeException e) {
              LOG.info("Two takes can't be compared", e);
            }
          });
    }
    return Optional.ofNullable(there);
  }

  private void keep(Pair pair, Likeness found) {
    known.put(pair, found);
    changes.set(changes.get() + 1);
  }
}
