package org.pledgewatch.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody with a browser that keeps cookies and sends forms as they stand on the page, without scripts.
public final class DeskVisitor {
    private final String server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// A page as it came.
    public record Page(int status, String address, HttpResponse<byte[]> answer, Document document) {
        public String text() {
            return document.body().text();
        }

        public String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    public DeskVisitor(String server) {
        this.server = server;
    }

    public Page open(String path) {
        return follow(send(HttpRequest.newBuilder(URI.create(server + path)).build()));
    }

    /// As asked, going nowhere else.
    public HttpResponse<byte[]> ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).build());
    }

    /// Sends the form that goes to this address, with what it holds and what is filled in.
    public Page submit(Page page, String action, Map<String, String> filledIn) {
        Element form = page.document().selectFirst("form[action=" + action + "]");
        if (form == null) {
            Element button = page.document().selectFirst("button[formaction=" + action + "]");
            form = button == null ? null : button.closest("form");
        }
        if (form == null) {
            throw new AssertionError("no form for " + action + " on " + page.address() + ": " + page.text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            switch (field.attr("type")) {
                case "radio", "checkbox" -> {
                    if (field.hasAttr("checked")) {
                        fields.put(field.attr("name"), field.attr("value"));
                    }
                }
                default ->
                    fields.put(field.attr("name"), field.tagName().equals("select") ? chosen(field) : field.val());
            }
        }
        fields.putAll(filledIn);
        return post(action, fields);
    }

    private static String chosen(Element select) {
        Element option = select.selectFirst("option[selected]");
        Element first = option == null ? select.selectFirst("option") : option;
        return first == null ? "" : first.val();
    }

    public Page post(String path, Map<String, String> fields) {
        return postAll(path, List.copyOf(fields.entrySet()));
    }

    /// Fields in order; one name may come several times.
    public Page postAll(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /// Sends a file by a form, with the form's token.
    public Page upload(Page page, String action, String name, byte[] file, Map<String, String> fields) {
        Element token = page.document().selectFirst("form[action=" + action + "] input[name=_csrf]");
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token == null ? "" : token.val());
        String boundary = "------------boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return follow(send(HttpRequest.newBuilder(URI.create(server + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    private Page follow(HttpResponse<byte[]> answer) {
        HttpResponse<byte[]> last = answer;
        for (int steps = 0; last.statusCode() == 303 && steps < 5; steps++) {
            URI to = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(HttpRequest.newBuilder(to).build());
        }
        String html = new String(last.body(), StandardCharsets.UTF_8);
        return new Page(
                last.statusCode(),
                last.uri().toString(),
                last,
                Jsoup.parse(html, last.uri().toString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public CookieManager cookies() {
        return cookies;
    }

    /// Makes an account by an invitation's link, which signs in.
    public Page accept(String secret, String name, String email) {
        String path = "/desk/invitations/" + secret;
        return submit(open(path), path, Map.of("name", name, "email", email, "password", password(name)));
    }

    public Page signIn(String email, String password) {
        return submit(open("/desk/sign-in"), "/desk/sign-in", Map.of("email", email, "password", password));
    }

    public static String password(String name) {
        return "the river runs past nine mills, says " + name.length();
    }
}
