package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/// Notes who sees what: every page of the desk shows something that is not public. Before it goes out, so that nothing
/// is seen without being noted, and only where something is shown: who is told that there is nothing, or nothing for
/// them, saw nothing.
@ControllerAdvice
class SeenThings implements ResponseBodyAdvice<Object> {
    /// What in an address chooses what is seen. What people write into a search is not among it.
    private static final Set<String> CHOOSES = Set.of(
            "after",
            "area",
            "before",
            "deed",
            "document",
            "draft",
            "from",
            "indicator",
            "others",
            "page",
            "replaces",
            "role",
            "state",
            "subject",
            "submission",
            "to",
            "who");

    /// A code, number, day or pseudonym; anything else may have been typed by mistake, and is kept nowhere.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private static final List<String> NAMES_A_STATE = List.of("state", "subject", "area");

    private final Audit audit;

    SeenThings(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(Needs.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse answered) {
        if (asked instanceof ServletServerHttpRequest request
                && answered instanceof ServletServerHttpResponse response
                && response.getServletResponse().getStatus() == HttpStatus.OK.value()) {
            note(request.getServletRequest());
        }
        return body;
    }

    private void note(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            SignedInPerson.of(request)
                    .ifPresent(person -> audit.note(Deed.of(person, "saw", address(request))
                            .in(state(request).orElse(null))));
        }
    }

    /// Where something was asked for, with what chooses it.
    static String address(HttpServletRequest request) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().entrySet().stream()
                .filter(one -> CHOOSES.contains(one.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> Arrays.stream(one.getValue())
                        .filter(value -> CODE.matcher(value).matches())
                        .forEach(value -> address.queryParam(one.getKey(), value)));
        return address.build().toUriString();
    }

    private static Optional<AreaCode> state(HttpServletRequest request) {
        Map<?, ?> inPath =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                        ? map
                        : Map.of();
        return NAMES_A_STATE.stream()
                .flatMap(name -> Stream.concat(
                        inPath.get(name) instanceof String text ? Stream.of(text) : Stream.empty(),
                        only(request.getParameterValues(name)).stream()))
                .flatMap(text -> AreaCode.parse(text).stream())
                .findFirst();
    }

    /// Who asked for several states asked for none.
    private static Optional<String> only(String @Nullable [] values) {
        return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }
}
