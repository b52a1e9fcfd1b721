package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/// What somebody sent after their session had ended, kept on the page until they are signed in again.
public record SignedOutPage(DeskFrame frame, String address, List<Field> fields) {
    public record Field(String name, String value) {}

    static SignedOutPage of(HttpServletRequest request, DeskDoor door) {
        DeskFrame frame = door.frame(request, door.words().say("signed-out.title"));
        return new SignedOutPage(
                frame,
                request.getRequestURI(),
                request.getParameterMap().entrySet().stream()
                        .filter(field -> !field.getKey().equals(frame.csrfName()))
                        .flatMap(field -> Stream.of(field.getValue()).map(value -> new Field(field.getKey(), value)))
                        .toList());
    }
}
