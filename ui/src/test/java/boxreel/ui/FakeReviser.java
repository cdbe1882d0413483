package boxreel.ui;

import boxreel.base.CancelToken;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.ShotDifference;
import boxreel.planner.PlanListener;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.ShotReviser;
import boxreel.planner.trace.PlannerExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Moves every object to the middle, whatever is said, and adds a bird; keeps to the locks.
public final class FakeReviser implements ShotReviser {
  @Override
  public String name() {
    return "openai big";
  }

  @Override
  public Revision revise(RevisionRequest request, PlanListener listener, CancelToken cancel) {
    listener.onPartial("{\"reasoning\": \"The bear stops.\"");
    Shot before = request.shot();
    List<Track> tracks = new ArrayList<>();
    for (Track track : before.tracks()) {
      Box box = track.positionAt(0);
      tracks.add(
          track.withKeys(
              List.of(
                  Key.byPlanner(0, box),
                  Key.byPlanner(
                      before.frames() - 1.0, new Box(0.4, box.y(), box.width(), box.height())))));
    }
    tracks.add(
        Track.throughout(
            "bird",
            "a bird",
            before.frames(),
            List.of(Key.byPlanner(0, new Box(0.1, 0.1, 0.1, 0.1)))));
    Shot proposed = request.locks().held(before, before.withTracks(tracks));
    return new Revision(
        proposed,
        ShotDifference.between(before, proposed),
        name(),
        List.of("In the model's answer, a box without a name was dropped."),
        List.of(
            new PlannerExchange(
                name(),
                "api.example.org",
                "revise-v1",
                0.25,
                request.seed(),
                Instant.EPOCH,
                Duration.ZERO,
                false,
                request.instruction(),
                "{\"reasoning\": \"The bear stops.\"}")));
  }
}
