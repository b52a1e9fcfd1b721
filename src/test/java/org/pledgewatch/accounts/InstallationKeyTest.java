package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {
    @TempDir
    Path here;

    @TempDir
    Path elsewhere;

    @Test
    void aMarkIsMadeByOneKeyForOnePurpose() {
        byte[] mark = new InstallationKey(here.toString()).mark("attempts", "192.0.2.1");
        assertThat(mark).hasSize(32).isEqualTo(new InstallationKey(here.toString()).mark("attempts", "192.0.2.1"));
        assertThat(mark)
                .isNotEqualTo(new InstallationKey(here.toString()).mark("device", "192.0.2.1"))
                .isNotEqualTo(new InstallationKey(here.toString()).mark("attempts", "192.0.2.2"))
                .isNotEqualTo(new InstallationKey(elsewhere.toString()).mark("attempts", "192.0.2.1"))
                .isNotEqualTo(new Secret("192.0.2.1").hash());
    }
}
