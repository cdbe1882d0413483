/// What leaves a whole project for other programs: its cut, its subtitles, its shot list.
@NullMarked
package boxreel.interchange.film;

import org.jspecify.annotations.NullMarked;
