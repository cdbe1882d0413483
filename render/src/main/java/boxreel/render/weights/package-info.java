/// Reading and writing model files: weights by name, dtype and shape, and the small JSON files
/// beside them. Only files and host memory here; what becomes a tensor is the caller's affair.
///
/// Whatever a file claims about itself is checked against its size before anything is allocated,
/// and every refusal is a [boxreel.base.ModelException] that names the file and, where there is
/// one, the tensor.
@NullMarked
package boxreel.render.weights;

import org.jspecify.annotations.NullMarked;
