package boxreel.cli;

import boxreel.layout.Box;
import boxreel.layout.lvd.StreamedBox;
import boxreel.planner.PlanListener;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reports what a planner does: notes to everyone, the answer's growth and its boxes to machines.
record ReportingListener(Reporter reporter) implements PlanListener {
  @Override
  public void onPartial(String textSoFar) {
    reporter.event(Json.event("partial").put("characters", textSoFar.length()));
  }

  @Override
  public void onBox(StreamedBox box) {
    reporter.event(json(box));
  }

  static ObjectNode json(StreamedBox streamed) {
    Box box = streamed.box();
    ObjectNode node =
        Json.event("box")
            .put("moment", streamed.moment())
            .put("object", streamed.object())
            .put("name", streamed.name());
    node.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
    return node;
  }

  @Override
  public void onNote(String sentence) {
    reporter.note(sentence);
  }
}
