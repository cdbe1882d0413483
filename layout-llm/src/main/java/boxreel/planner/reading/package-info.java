/// From words to a scene: splits a prompt into words, finds things, places, verbs and times with
/// word lists that are resources of this package, and says who does what where. English grammar by
/// rules; never fails, whatever the text. No geometry: that is `boxreel.planner.staging`.
@NullMarked
package boxreel.planner.reading;

import org.jspecify.annotations.NullMarked;
