package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Admission;
import org.pledgewatch.accounts.SecondFactorDesk;
import org.pledgewatch.accounts.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of signing in, for whoever has a second factor.
@Controller
class SecondStepController {
    static final String ADDRESS = "/desk/sign-in/second-step";

    private final SecondFactorDesk desk;
    private final DeskDoor door;

    SecondStepController(SecondFactorDesk desk, DeskDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping(ADDRESS)
    @ForAnybody
    ResponseEntity<byte[]> form(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        return desk.isBegun(half(request))
                ? page(request, HttpStatus.OK, next, "")
                : DeskDoor.on("/desk/sign-in", "too-late");
    }

    @PostMapping(ADDRESS)
    @ForAnybody
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next) {
        return switch (desk.answer(half(request), code, Entrance.caller(request))) {
            case Admission.Welcome welcome -> Entrance.welcome(request, welcome, Entrance.ownAddress(next));
            case Admission.Refused _, Admission.SecondStep _ ->
                desk.isBegun(half(request))
                        ? page(request, HttpStatus.FORBIDDEN, next, door.words().say("code.wrong"))
                        : DeskDoor.on("/desk/sign-in", "too-late");
            case Admission.Wait wait -> late(request, next, "wait.own", HttpStatus.TOO_MANY_REQUESTS, wait.until());
            case Admission.Busy _ ->
                late(request, next, "sign-in.busy", HttpStatus.SERVICE_UNAVAILABLE, Duration.ofSeconds(5));
        };
    }

    private static @Nullable Secret half(HttpServletRequest request) {
        return DeskCookie.BEGUN.read(request).orElse(null);
    }

    private ResponseEntity<byte[]> late(
            HttpServletRequest request, String next, String key, HttpStatus status, Duration until) {
        String wrong = door.words().say(key, Entrance.told(door.words(), until));
        return Entrance.late(page(request, status, next, wrong), until);
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, String next, String wrong) {
        DeskFrame frame = door.frame(request, door.words().say("step.title"));
        return door.page(
                status,
                "accounts/code",
                new CodePage(
                        frame,
                        frame.words().say("step.lead"),
                        ADDRESS,
                        frame.words().say("sign-in.button"),
                        Entrance.ownAddress(next),
                        wrong));
    }
}
