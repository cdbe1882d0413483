import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws Boxreel's icon (a box that plays) in the forms that the three systems want. Run by the
/// `installer` profile: `java DrawIcon.java FOLDER` writes boxreel.png, boxreel.ico and
/// boxreel.icns. Both container formats take PNG pictures as they are.
void main(String[] args) throws IOException {
  System.setProperty("java.awt.headless", "true");
  Path folder = Files.createDirectories(Path.of(args[0]));
  Files.write(folder.resolve("boxreel.png"), png(512));
  Files.write(folder.resolve("boxreel.ico"), ico(16, 24, 32, 48, 64, 256));
  Files.write(folder.resolve("boxreel.icns"), icns());
}

/// The logo on its grid of 20 units.
BufferedImage draw(int pixels) {
  BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
  Graphics2D g = image.createGraphics();
  g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  g.scale(pixels / 20.0, pixels / 20.0);
  g.setColor(new Color(0x58A6FF));
  g.fill(new RoundRectangle2D.Double(1, 1, 18, 18, 10, 10));
  g.setColor(new Color(0x0D1117));
  g.setStroke(new BasicStroke(1.6f));
  g.draw(new RoundRectangle2D.Double(5, 5, 10, 10, 3, 3));
  Path2D play = new Path2D.Double();
  play.moveTo(9, 8);
  play.lineTo(12.2, 10);
  play.lineTo(9, 12);
  play.closePath();
  g.fill(play);
  g.dispose();
  return image;
}

byte[] png(int pixels) throws IOException {
  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  ImageIO.write(draw(pixels), "png", bytes);
  return bytes.toByteArray();
}

/// Windows: a header, one directory entry of 16 bytes for each picture, the pictures.
byte[] ico(int... sizes) throws IOException {
  List<byte[]> pictures = new ArrayList<>();
  int length = 6 + 16 * sizes.length;
  for (int size : sizes) {
    pictures.add(png(size));
    length += pictures.getLast().length;
  }
  ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
  int offset = 6 + 16 * sizes.length;
  for (int i = 0; i < sizes.length; i++) {
    byte side = (byte) (sizes[i] == 256 ? 0 : sizes[i]);
    file.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
    file.putInt(pictures.get(i).length).putInt(offset);
    offset += pictures.get(i).length;
  }
  pictures.forEach(file::put);
  return file.array();
}

/// macOS: a header, then for each picture its type, its length with this head, and itself.
byte[] icns() throws IOException {
  ByteArrayOutputStream body = new ByteArrayOutputStream();
  DataOutputStream out = new DataOutputStream(body);
  String[] types = {"icp4", "icp5", "icp6", "ic07", "ic08", "ic09", "ic10"};
  int[] sizes = {16, 32, 64, 128, 256, 512, 1024};
  for (int i = 0; i < types.length; i++) {
    byte[] picture = png(sizes[i]);
    out.write(types[i].getBytes(StandardCharsets.US_ASCII));
    out.writeInt(8 + picture.length);
    out.write(picture);
  }
  ByteBuffer file = ByteBuffer.allocate(8 + body.size());
  file.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(8 + body.size());
  return file.put(body.toByteArray()).array();
}
