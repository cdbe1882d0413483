/// Rendering in a process of its own, so that a crash or a lack of memory there costs a render
/// and not the editor.
///
/// A [boxreel.render.worker.WorkerRenderer] starts the same program as `boxreel worker` when it
/// is first asked to render, and talks to it in lines of JSON over the worker's standard input
/// and output ([boxreel.render.worker.WorkerMessage]). Pictures don't travel in them but
/// through a file that both map into memory ([boxreel.render.worker.SharedFrames]). A worker
/// ends when its standard input does, so none outlives its parent.
@NullMarked
package boxreel.render.worker;

import org.jspecify.annotations.NullMarked;
