/// May text leave this machine? Asked once per endpoint, remembered per user. Windows and terminals
/// bring the question; planners that send text ask the gate first.
@NullMarked
package boxreel.planner.consent;

import org.jspecify.annotations.NullMarked;
