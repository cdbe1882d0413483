package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.layout.lvd.StreamedBox;
import boxreel.planner.candidate.Candidates;
import boxreel.ui.fx.UiThread;
import java.util.ArrayList;
import java.util.List;

/// Collects the boxes of proposals as they arrive and tells the window. Planners call it on
/// their threads; what it holds belongs to the window's.
final class ArrivingProposals implements Candidates.Listener {
  private final UiThread ui;
  private final View view;
  private final List<StreamedShot> streams = new ArrayList<>();

  /// What is told, on the window's thread.
  interface View {
    /// @param soFar a layout for each proposal, in the order in which they were asked for
    /// @param words how far it is: "12 boxes so far, last a bear, moment 3 of 6"
    void arrived(List<Shot> soFar, String words);

    /// Something worth a line to the user.
    void note(String sentence);
  }

  /// @param asked how many proposals come
  /// @param empty a shot of the length that was asked for, without objects
  ArrivingProposals(UiThread ui, int asked, Shot empty, View view) {
    this.ui = ui;
    this.view = view;
    for (int i = 0; i < asked; i++) {
      streams.add(new StreamedShot(empty));
    }
  }

  @Override
  public void onBox(int number, StreamedBox box) {
    ui.execute(
        () -> {
          streams.get(number - 1).add(box);
          // Many boxes come at once; the window draws what there is then.
          ui.latest(this, () -> tell(box));
        });
  }

  @Override
  public void onRestart(int number) {
    ui.execute(() -> streams.get(number - 1).clear());
  }

  @Override
  public void onNote(int number, String sentence) {
    ui.execute(() -> view.note(sentence));
  }

  private void tell(StreamedBox last) {
    int boxes = streams.stream().mapToInt(StreamedShot::count).sum();
    view.arrived(
        streams.stream().map(StreamedShot::shot).toList(),
        (last.name().isBlank() ? Words.SO_FAR : Words.SO_FAR_LAST)
            .text(boxes, last.moment(), last.name()));
  }
}
