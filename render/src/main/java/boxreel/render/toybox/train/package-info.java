/// Trains Toybox, the bundled model, on the cartoon world: autoencoder, then text encoder and
/// spatial layers with GLIGEN on still frames, then temporal layers on clips, as the papers do.
///
/// Every stage keeps its state in a folder and goes on where it stopped.
@NullMarked
package boxreel.render.toybox.train;

import org.jspecify.annotations.NullMarked;
