package org.pledgewatch.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the data is kept, and on which server if not our own.
@ConfigurationProperties("pledgewatch")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Server database) {

    /// Empty addresses mean the embedded database; without an owner's address the one user does both.
    record Server(
            @DefaultValue("") String url, @DefaultValue("") String ownerUrl) {}
}
