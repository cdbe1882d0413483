import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs google-java-format over every source file of the repository; `check` only reports.
/// Started by Maven's `format` profile with the JDK that compiles the code, because the formatter
/// has to understand that JDK's syntax whatever JDK runs Maven.
void main(String[] args) throws Exception {
  boolean check = args.length > 0 && args[0].equals("check");
  List<String> call =
      new ArrayList<>(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
  try (var sources = Files.walk(Path.of("."))) {
    sources
        .filter(p -> p.toString().endsWith(".java"))
        .filter(p -> !p.toString().contains("target"))
        .map(Path::toString)
        .sorted()
        .forEach(call::add);
  }
  var formatter =
      new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in);
  System.exit(formatter.format(call.toArray(String[]::new)));
}
