package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgewatch.ledger.LedgerSamples.FIRST;
import static org.pledgewatch.ledger.LedgerSamples.day;
import static org.pledgewatch.ledger.LedgerSamples.numbered;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.ClaimId;

class EntriesTest {
    private final Payloads payloads = new Payloads();

    static List<Claim> everyShape() {
        return LedgerSamples.everyShape();
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void aClaimIsReadAsItWasEntered(Claim claim) {
        NewEntry entry = Entries.claim(claim, FIRST);
        for (int reading = 0; reading < 2; reading++) {
            assertThat(payloads.claim(9, entry.payload())).isEqualTo(new Payloads.BatchOf<>(numbered(claim, 9), FIRST));
        }
    }

    @Test
    void aListIsReadAsItWasEntered() {
        CompleteList list = LedgerSamples.list();
        assertThat(payloads.completeList(4, Entries.completeList(list, FIRST).payload()))
                .isEqualTo(new Payloads.BatchOf<>(
                        new CompleteList(new ClaimId(4), list.indicator(), list.asOf(), list.citation(), true), FIRST));
    }

    @Test
    void anAdjudicationIsReadAsItWasEntered() {
        for (Adjudication decision :
                List.of(LedgerSamples.adjudication(null), LedgerSamples.adjudication(day("2019")))) {
            NewEntry entry = Entries.adjudication(decision, LedgerSamples.AMARA);
            assertThat(payloads.adjudication(0, entry.payload())).isEqualTo(decision);
        }
    }

    @Test
    void aSecondReadingIsReadAsItWasEntered() {
        SecondReading reading = new SecondReading(
                17,
                LedgerSamples.list().indicator(),
                "level:yes",
                "nothing-found",
                LedgerSamples.AMARA,
                new ActorId("person-2"));
        byte[] payload = Entries.secondReading(reading).payload();
        assertThat(payloads.secondReading(3, payload)).isEqualTo(reading);

        String earlier = new String(payload, StandardCharsets.UTF_8).replace(",\"unit\":17", "");
        assertThat(payloads.secondReading(3, earlier.getBytes(StandardCharsets.UTF_8))
                        .unit())
                .as("of its own, where an early entry does not say what was read")
                .isEqualTo(-3);
    }

    @Test
    void aMemberOfALaterSchemaIsPassedOver() {
        Claim claim = LedgerSamples.everyShape().getFirst();
        String later = new String(Entries.claim(claim, FIRST).payload(), StandardCharsets.UTF_8)
                .replace("\"fit\":", "\"added\":[{\"fit\":\"}\"},null],\"fit\":");
        assertThat(payloads.claim(1, later.getBytes(StandardCharsets.UTF_8)).entered())
                .isEqualTo(numbered(claim, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}{}", "{}}", "{\"a\":\"}", "{\"a\":1}\n", "{\"a\":\"\n\"}", "{]"})
    void aPayloadIsOneObject(String payload) {
        assertThatThrownBy(() -> new NewEntry.Written("claim", payload.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Claim", "a b", "\"", "1a", "å"})
    void aKindIsAPlainWord(String kind) {
        assertThatThrownBy(() -> new NewEntry.Written(kind, "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPayloadHasALargestSize() {
        String text = "a".repeat(NewEntry.LARGEST_PAYLOAD);
        assertThatThrownBy(() -> new NewEntry.Written("claim", CanonicalJson.bytes(java.util.Map.of("a", text))))
                .hasMessageContaining("at most");
    }
}
