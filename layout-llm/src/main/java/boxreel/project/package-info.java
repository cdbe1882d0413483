/// A film in the making as immutable values: a project holds scenes, a scene shots, a shot its
/// layout, its card, snapshots and takes. Pure JDK; files are the business of
/// `boxreel.project.store`.
@NullMarked
package boxreel.project;

import org.jspecify.annotations.NullMarked;
