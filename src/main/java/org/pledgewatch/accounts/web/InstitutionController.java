package org.pledgewatch.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.pledgewatch.accounts.InstitutionDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in by one's institution: the way there, and back.
@Controller
class InstitutionController {
    private final InstitutionDesk desk;
    private final DeskDoor door;
    private final Entrance entrance;

    InstitutionController(InstitutionDesk desk, DeskDoor door, Entrance entrance) {
        this.desk = desk;
        this.door = door;
        this.entrance = entrance;
    }

    /// A link and no form: our pages let a form lead to no other site.
    @GetMapping("/desk/sign-in/institution")
    @ForAnybody
    ResponseEntity<byte[]> begin(HttpServletRequest request, @RequestParam(defaultValue = "") String next) {
        if (!desk.isOffered()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        return switch (desk.begin(Entrance.ownAddress(next), Entrance.caller(request))) {
            case InstitutionDesk.Beginning.Journey(var begun, var address) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, address)
                        .header(HttpHeaders.SET_COOKIE, DeskCookie.BEGUN.holding(begun, request))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case InstitutionDesk.Beginning.Silent _ ->
                entrance.page(
                        request,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        door.words().say("sign-in.institution.silent"),
                        "",
                        next);
            case InstitutionDesk.Beginning.Wait(var until) -> entrance.tooMany(request, until, next);
        };
    }

    @GetMapping("/desk/sign-in/institution/callback")
    @ForAnybody
    ResponseEntity<byte[]> comeBack(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code) {
        if (!desk.isOffered()) {
            return door.problem(request, HttpStatus.NOT_FOUND, "not-there");
        }
        InstitutionDesk.Return back =
                desk.comeBack(DeskCookie.BEGUN.read(request).orElse(null), state, code, Entrance.caller(request));
        return entrance.answer(request, back.admission(), "sign-in.institution.refused", "", back.next());
    }
}
