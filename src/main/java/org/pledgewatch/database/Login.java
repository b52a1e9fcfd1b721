package org.pledgewatch.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An address to connect to, and as whom.
public record Login(String url, String user, String password) {

    /// Reads `jdbc:postgresql://host/db?user=…&password=…` or `postgresql://user:password@host:port/db`.
    static Login parse(String address) {
        try {
            if (address.startsWith("jdbc:postgresql:")) {
                return of(URI.create(address.substring("jdbc:".length())), "");
            }
            if (address.startsWith("postgresql://") || address.startsWith("postgres://")) {
                URI uri = new URI(address);
                return of(uri, uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo());
            }
        } catch (IllegalArgumentException | URISyntaxException unreadable) {
            throw new DatabaseProblem(READ_NO_ADDRESS, unreadable);
        }
        throw new DatabaseProblem(READ_NO_ADDRESS);
    }

    /// The address as it may be shown: without the password.
    @Override
    public String toString() {
        return user + " at " + url;
    }

    private static final String READ_NO_ADDRESS =
            "PLEDGEWATCH_DATABASE_URL is not an address of a PostgreSQL database; write it as"
                    + " postgresql://user:password@host:5432/database (special characters in the password as %XX).";

    private static Login of(URI uri, String userInfo) {
        String user = decoded(userInfo.split(":", 2)[0]);
        String password = userInfo.contains(":") ? decoded(userInfo.split(":", 2)[1]) : "";
        List<String> rest = new ArrayList<>();
        for (String parameter : uri.getRawQuery() == null
                ? List.<String>of()
                : List.of(uri.getRawQuery().split("&"))) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else {
                rest.add(parameter);
            }
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new DatabaseProblem(READ_NO_ADDRESS);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = rest.isEmpty() ? "" : "?" + String.join("&", rest);
        String url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
        return new Login(url, user.isEmpty() ? System.getProperty("user.name", "") : user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
