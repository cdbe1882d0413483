package boxreel.planner.keys;

import java.util.List;
import java.util.Optional;

/// How a system's own program is told what to do with a key.
enum KeyTool {
  /// libsecret's, for the GNOME keyring, KWallet and others that speak the Secret Service's
  /// protocol.
  SECRET_TOOL("secret-tool", "install secret-tool (package libsecret-tools) and a keyring") {
    @Override
    Order save(String name, String key) {
      return new Order(
          List.of(program(), "store", "--label=Boxreel " + name, "service", SERVICE, "name", name),
          key);
    }

    @Override
    Order find(String name) {
      return new Order(List.of(program(), "lookup", "service", SERVICE, "name", name), "");
    }

    @Override
    Order forget(String name) {
      return new Order(List.of(program(), "clear", "service", SERVICE, "name", name), "");
    }
  },

  /// macOS's; in its mode `-i` it reads commands from standard input.
  SECURITY("security", "unlock the keychain") {
    @Override
    Order save(String name, String key) {
      String quoted = key.replace("\\", "\\\\").replace("\"", "\\\"");
      return new Order(
          List.of(program(), "-i"),
          "add-generic-password -U -s " + SERVICE + " -a " + name + " -w \"" + quoted + "\"\n");
    }

    @Override
    Order find(String name) {
      return new Order(
          List.of(program(), "find-generic-password", "-s", SERVICE, "-a", name, "-w"), "");
    }

    @Override
    Order forget(String name) {
      return new Order(
          List.of(program(), "delete-generic-password", "-s", SERVICE, "-a", name), "");
    }
  },

  /// Windows' credential locker, by the PowerShell that comes with it.
  POWERSHELL("powershell.exe", "allow PowerShell to run") {
    @Override
    Order save(String name, String key) {
      return script(
          "$v.Add((New-Object Windows.Security.Credentials.PasswordCredential('"
              + SERVICE
              + "','"
              + name
              + "',[Console]::In.ReadLine())))",
          key + "\n");
    }

    @Override
    Order find(String name) {
      return script(
          "$c=$v.Retrieve('"
              + SERVICE
              + "','"
              + name
              + "'); $c.RetrievePassword(); [Console]::Out.Write($c.Password)",
          "");
    }

    @Override
    Order forget(String name) {
      return script("$v.Remove($v.Retrieve('" + SERVICE + "','" + name + "'))", "");
    }

    private Order script(String what, String input) {
      return new Order(
          List.of(
              program(),
              "-NoProfile",
              "-NonInteractive",
              "-Command",
              "$ErrorActionPreference='Stop'; [void][Windows.Security.Credentials.PasswordVault,"
                  + "Windows.Security.Credentials,ContentType=WindowsRuntime]; $v=New-Object"
                  + " Windows.Security.Credentials.PasswordVault; "
                  + what),
          input);
    }
  };

  private static final String SERVICE = "boxreel";

  private final String program;
  private final String advice;

  KeyTool(String program, String advice) {
    this.program = program;
    this.advice = advice;
  }

  /// A command with what it reads.
  ///
  /// @param input holds the key, if any
  record Order(List<String> arguments, String input) {
    Order {
      arguments = List.copyOf(arguments);
    }

    /// Without what it reads.
    @Override
    public String toString() {
      return arguments.toString();
    }
  }

  /// The tool of a system; empty if none is known.
  ///
  /// @param system as Java names it
  static Optional<KeyTool> of(String system) {
    if (system.startsWith("Linux")) {
      return Optional.of(SECRET_TOOL);
    }
    if (system.startsWith("Mac")) {
      return Optional.of(SECURITY);
    }
    return system.startsWith("Windows") ? Optional.of(POWERSHELL) : Optional.empty();
  }

  String program() {
    return program;
  }

  /// What to do if it fails.
  String advice() {
    return advice;
  }

  abstract Order save(String name, String key);

  abstract Order find(String name);

  abstract Order forget(String name);
}
