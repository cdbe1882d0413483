package boxreel.render.weights;

import boxreel.base.ModelException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The members of a ZIP file that were stored, not compressed, as parts of the mapped file; also
/// ZIP64. Written here because the JDK's reader does not tell where a member's bytes lie.
final class StoredZip {
  /// Where a member's bytes are.
  record Member(long begin, long bytes) {}

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int END64_LOCATOR = 0x07064b50;

  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int END64_BYTES = 56;
  private static final int LOCATOR_BYTES = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long IN_EXTRA_FIELD = 0xffffffffL;
  private static final int MOST_MEMBERS = 1_000_000;

  private final Path file;
  private final MemorySegment all;
  private final Map<String, Member> members = new LinkedHashMap<>();

  /// @param all the mapped file
  StoredZip(Path file, MemorySegment all) throws ModelException {
    this.file = file;
    this.all = all;
    readDirectory(findEnd());
  }

  /// All members in the directory's order.
  Map<String, Member> members() {
    return members;
  }

  MemorySegment bytes(Member member) {
    return all.asSlice(member.begin(), member.bytes());
  }

  private long findEnd() throws ModelException {
    long last = all.byteSize() - END_BYTES;
    for (long at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (all.get(INT, at) == END && at + END_BYTES + unsigned16(at + 20) == all.byteSize()) {
        return at;
      }
    }
    throw SafetensorsHeader.damaged(file, "the directory at its end is missing");
  }

  private void readDirectory(long end) throws ModelException {
    long count = unsigned16(end + 10);
    long size = unsigned32(end + 12);
    long start = unsigned32(end + 16);
    long locator = end - LOCATOR_BYTES;
    if (locator >= 0 && all.get(INT, locator) == END64_LOCATOR) {
      long end64 = all.get(LONG, locator + 8);
      requireInside(end64, END64_BYTES);
      if (all.get(INT, end64) != END64) {
        throw SafetensorsHeader.damaged(file, "its directory's 64-bit end is not where it should");
      }
      count = all.get(LONG, end64 + 32);
      size = all.get(LONG, end64 + 40);
      start = all.get(LONG, end64 + 48);
    }
    requireInside(start, size);
    if (count < 0 || count > MOST_MEMBERS) {
      throw SafetensorsHeader.damaged(file, "its directory claims " + count + " members");
    }
    long at = start;
    for (long i = 0; i < count; i++) {
      at = readEntry(at, start + size);
    }
  }

  /// Reads one entry of the directory and returns where the next one is.
  private long readEntry(long at, long directoryEnd) throws ModelException {
    if (at > directoryEnd - CENTRAL_BYTES || all.get(INT, at) != CENTRAL) {
      throw SafetensorsHeader.damaged(file, "its directory is cut short");
    }
    int method = unsigned16(at + 10);
    long compressed = unsigned32(at + 20);
    long bytes = unsigned32(at + 24);
    int nameBytes = unsigned16(at + 28);
    int extraBytes = unsigned16(at + 30);
    long header = unsigned32(at + 42);
    long next = at + CENTRAL_BYTES + nameBytes + extraBytes + unsigned16(at + 32);
    if (next > directoryEnd) {
      throw SafetensorsHeader.damaged(file, "its directory is cut short");
    }
    String name =
        new String(
            all.asSlice(at + CENTRAL_BYTES, nameBytes).toArray(ValueLayout.JAVA_BYTE),
            StandardCharsets.UTF_8);
    long extra = at + CENTRAL_BYTES + nameBytes;
    long wide = find64(extra, extra + extraBytes);
    if (bytes == IN_EXTRA_FIELD && wide >= 0) {
      bytes = all.get(LONG, wide);
      wide += Long.BYTES;
    }
    if (compressed == IN_EXTRA_FIELD && wide >= 0) {
      compressed = all.get(LONG, wide);
      wide += Long.BYTES;
    }
    if (header == IN_EXTRA_FIELD && wide >= 0) {
      header = all.get(LONG, wide);
    }
    if (method != 0 || compressed != bytes) {
      throw SafetensorsHeader.damaged(file, "its member " + name + " is compressed");
    }
    requireInside(header, LOCAL_BYTES);
    if (all.get(INT, header) != LOCAL) {
      throw SafetensorsHeader.damaged(file, "its member " + name + " is not where it should be");
    }
    long begin = header + LOCAL_BYTES + unsigned16(header + 26) + unsigned16(header + 28);
    requireInside(begin, bytes);
    if (members.put(name, new Member(begin, bytes)) != null) {
      throw SafetensorsHeader.damaged(file, "it has two members named " + name);
    }
    return next;
  }

  /// Where the 64-bit values of an entry are, with room for all three, or -1.
  private long find64(long from, long to) {
    long at = from;
    while (at + 4 <= to) {
      int bytes = unsigned16(at + 2);
      if (unsigned16(at) == 1 && at + 4 + bytes <= to) {
        return at + 4 + 3 * Long.BYTES <= all.byteSize() ? at + 4 : -1;
      }
      at += 4 + bytes;
    }
    return -1;
  }

  private void requireInside(long begin, long bytes) throws ModelException {
    if (begin < 0 || bytes < 0 || begin > all.byteSize() || bytes > all.byteSize() - begin) {
      throw SafetensorsHeader.damaged(
          file, "it claims bytes beyond its end, so the file may be cut short");
    }
  }

  private int unsigned16(long at) {
    return Short.toUnsignedInt(all.get(SHORT, at));
  }

  private long unsigned32(long at) {
    return Integer.toUnsignedLong(all.get(INT, at));
  }
}
