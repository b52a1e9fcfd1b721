package org.pledgewatch.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every page there is, by its route, and the addresses at which tests look at it: in sample editions and in a real
/// one, in every form. Whoever adds a page adds it here; a test fails until then.
///
/// @param addresses that both a sample edition and the starter pack's edition answer
record EveryPage(String route, List<String> addresses) {
    static final List<EveryPage> ALL = List.of(
            page("/", "/", "/?indicator=protection.c182-status&on=2012-05-01"),
            page("/states", "/states"),
            page("/states/{alpha3}", "/states/SWE", "/states/PAK", "/states/YUG", "/states/ABW"),
            page(
                    "/compare",
                    "/compare",
                    "/compare?states=SWE",
                    "/compare?states=SWE,NZL",
                    "/compare?states=SWE,PAK,NZL,SSD,SRB,AFG&on=2012-05-01",
                    "/compare?states=SWE,THA&area=protection"),
            page("/indicators", "/indicators"),
            page(
                    "/indicators/{id}",
                    "/indicators/protection.opsc-status",
                    "/indicators/protection.c182-status?level=ratified&on=2012-05-01"),
            page(
                    "/indicators/{id}/years",
                    "/indicators/protection.opsc-status/years",
                    "/indicators/protection.c182-status/years?on=2012-05-01&part=2"),
            page("/silences", "/silences", "/silences?indicator=protection.c182-status"),
            page("/commitments", "/commitments"),
            page(
                    "/commitments/{instrument}/{code}",
                    "/commitments/stockholm-1996/2.i.a",
                    "/commitments/stockholm-1996/3.f"),
            page("/instruments/{id}", "/instruments/opsc", "/instruments/stockholm-1996"),
            page("/disagreements", "/disagreements", "/disagreements?case=C20"),
            page("/corrections", "/corrections"),
            page("/challenge", "/challenge"),
            page("/challenge/received", "/challenge/received"),
            page("/replies", "/replies"),
            page("/statistics", "/statistics"),
            page("/library", "/library", "/library?year=2001&q=congress"),
            page("/library/{number}", "/library/1", "/library/1?after=200"),
            page("/editions", "/editions"),
            page("/editions/{number}", "/editions/1"),
            page("/method", "/method"),
            page("/about", "/about"),
            page("/help", "/help"));

    /// Pages that tell of this minute, such as running clocks: made anew for everybody who asks, and kept by nobody.
    static final Set<String> OF_THE_MINUTE = Set.of("/challenge", "/replies", "/statistics");

    /// The page that says why there is none, by the status it comes with.
    static final List<EveryPage> PROBLEMS = List.of(page("/error", "/?on=yesterday", "/nothing/here"));

    private static EveryPage page(String route, String... addresses) {
        return new EveryPage(route, List.of(addresses));
    }

    static Stream<String> allAddresses() {
        return ALL.stream().flatMap(page -> page.addresses().stream());
    }

    static Stream<String> addressesOfEditions() {
        return allAddresses().filter(address -> !OF_THE_MINUTE.contains(address));
    }

    static Stream<String> problemAddresses() {
        return PROBLEMS.stream().flatMap(page -> page.addresses().stream());
    }
}
