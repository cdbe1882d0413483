package boxreel.planner.llm;

import java.net.http.HttpClient;

/// The HTTP client below [Wire].
final class HttpClients {
  private HttpClients() {}

  /// One that follows no redirection: a key must not go elsewhere.
  static HttpClient of(Limits limits) {
    return HttpClient.newBuilder()
        .connectTimeout(limits.connect())
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }
}
