package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.pages.Words;

/// What comes from the data is in the bundle `publish`, too.
class PublishWordsTest {
    @ParameterizedTest
    @EnumSource(PublishedFinding.Kind.class)
    void everyKindOfFindingHasItsWords(PublishedFinding.Kind kind) {
        assertThat(Words.of("publish", Locale.ENGLISH).knows("finding." + kind.word()))
                .isTrue();
    }
}
