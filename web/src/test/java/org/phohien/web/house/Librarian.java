package org.phohien.web.house;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.phohien.web.page.Csrf;

/** Someone at the desk: a browser's cookie and the forms it sends. */
final class Librarian {

  private final HttpClient client = HttpClient.newHttpClient();
  private final OpenHouse house;
  private String cookie = "";

  Librarian(OpenHouse house) {
    this.house = house;
  }

  /** With a password that need not be changed. */
  static Librarian signedIn(OpenHouse house, String name, char[] once) throws Exception {
    String password = "mật khẩu của " + name;
    house.accounts().changePassword(name, once, password.toCharArray());
    Librarian librarian = new Librarian(house);
    librarian.signIn(name, password);
    return librarian;
  }

  HttpResponse<String> signIn(String name, String password) throws Exception {
    return send("/account/sign-in", "name=" + encoded(name) + "&password=" + encoded(password));
  }

  /** The session's token, as the cookie has it. */
  String token() {
    return cookie.replaceFirst("^session=", "");
  }

  HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  /** Sends a form with its token. */
  HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return postAll(
        path,
        form.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
  }

  /** The same with several values of a name. */
  HttpResponse<String> postAll(String path, Map<String, List<String>> form) throws Exception {
    String values =
        form.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
            .collect(Collectors.joining("&"));
    return send(path, values + "&csrf=" + encoded(Csrf.token(token(), path)));
  }

  /** Sends a form as it is. */
  HttpResponse<String> send(String path, String form) throws Exception {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    Matcher set =
        Pattern.compile("^session=[^;]*")
            .matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
    if (set.find()) {
      cookie = set.group();
    }
    return answer;
  }

  /** Uploads one file. */
  HttpResponse<String> upload(String name, String content) throws Exception {
    return upload("/desk/upload", name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads one file to an address. */
  HttpResponse<String> upload(String path, String name, byte[] content) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + (cookie.isEmpty() ? "" : Csrf.token(token(), path))
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\n\r\n"
            + new String(content, StandardCharsets.ISO_8859_1)
            + "\r\n--x--\r\n";
    return client.send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(house.at(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
