package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every published representation is as its golden file has it; `-Dgolden.update=true` writes them anew.
@Asking
class RepresentationsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/api");

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            findings.json,              /api/v1/findings
            findings.csv,               /api/v1/findings.csv
            findings-rival.json,        /api/v1/findings?subject=NZL&indicator=protection.opsc-status&on=2005-06-01&known=2015-01-27
            findings-event.json,        /api/v1/findings?indicator=context.adopting-governments
            findings-event.csv,         /api/v1/findings.csv?indicator=context.adopting-governments
            findings-instrument.json,   /api/v1/findings?subject=instrument:opsc
            findings-instrument.csv,    /api/v1/findings.csv?subject=instrument:opsc
            findings-world.json,        /api/v1/findings?subject=WORLD
            findings-none.json,         /api/v1/findings?subject=SSD&on=2010-01-01
            claims.json,                /api/v1/claims
            claims.csv,                 /api/v1/claims.csv
            claim.json,                 /api/v1/claims/11
            claim.csv,                  /api/v1/claims/11.csv
            count.json,                 /api/v1/counts?indicator=protection.opsc-status&level=ratified&on=2005-06-01
            count.csv,                  /api/v1/counts.csv?indicator=protection.opsc-status&level=ratified&on=2005-06-01
            states.json,                /api/v1/states
            states.csv,                 /api/v1/states.csv
            states-then.json,           /api/v1/states?on=1990-01-01
            territories.json,           /api/v1/states?kind=territory
            groupings.json,             /api/v1/groupings
            groupings.csv,              /api/v1/groupings.csv
            indicators.json,            /api/v1/indicators
            indicators.csv,             /api/v1/indicators.csv
            agreement.json,             /api/v1/agreement
            agreement.csv,              /api/v1/agreement.csv
            instruments.json,           /api/v1/instruments
            instruments.csv,            /api/v1/instruments.csv
            commitments.json,           /api/v1/commitments
            commitments.csv,            /api/v1/commitments.csv
            documents.json,             /api/v1/documents
            documents.csv,              /api/v1/documents.csv
            editions.json,              /api/v1/editions
            editions.csv,               /api/v1/editions.csv
            page-index.json,            /index.json
            page-index.csv,             /index.csv
            page-states.json,           /states.json
            page-states.csv,            /states.csv
            page-state.json,            /states/SWE.json
            page-state.csv,             /states/SWE.csv
            page-territory.json,        /states/GRL.json
            page-compare.json,          /compare.json?states=SWE,NZL
            page-compare.csv,           /compare.csv?states=SWE,NZL
            page-indicators.json,       /indicators.json
            page-indicator.json,        /indicators/protection.opsc-status.json
            page-indicator.csv,         /indicators/protection.opsc-status.csv
            page-commitments.json,      /commitments.json
            page-commitments.csv,       /commitments.csv
            page-commitment.json,       /commitments/stockholm-1996/2.i.a.json
            page-commitment.csv,        /commitments/stockholm-1996/2.i.a.csv
            page-instrument.json,       /instruments/opsc.json
            page-instrument.csv,        /instruments/opsc.csv
            page-disagreements.json,    /disagreements.json
            page-disagreements.csv,     /disagreements.csv
            page-disagreements-open.json, /disagreements.json?state=open
            page-disagreements-by.csv,  /disagreements.csv?by=authority&kind=value&case=C18
            silences.json,              /api/v1/silences
            silences.csv,               /api/v1/silences.csv
            silences-one.json,          /api/v1/silences?indicator=protection.opsc-status&on=2016-01-01
            page-silences.json,         /silences.json
            page-silences.csv,          /silences.csv?population=EU&agenda=coordination
            page-years.json,            /indicators/protection.opsc-status/years.json
            page-years.csv,             /indicators/protection.opsc-status/years.csv
            page-years-plan.csv,        /indicators/coordination.national-plan-status/years.csv?on=2006-06-01
            page-library.json,          /library.json
            page-library.csv,           /library.csv
            page-document.json,         /library/1.json
            page-document.csv,          /library/1.csv
            page-editions.json,         /editions.json
            page-edition.json,          /editions/2.json
            page-edition.csv,           /editions/2.csv
            problem-unknown.json,       /api/v1/findings?subjct=SWE
            problem-missing.json,       /api/v1/findings?subject=XXX
            problem-too-late.json,      /api/v1/findings?on=2027-01-01
            problem-page.html,          /problems/no-such-subject
            """)
    void isAsPublished(String golden, String address) throws Exception {
        HttpResponse<byte[]> answer = new ApiServer.Visitor(port).bytes(address);
        Path file = GOLDEN.resolve(golden);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, answer.body());
        }
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    }
}
