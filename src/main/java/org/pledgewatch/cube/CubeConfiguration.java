package org.pledgewatch.cube;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Released figures lie in the data directory, beside the database.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CubeSettings.class)
class CubeConfiguration {

    @Bean(destroyMethod = "close")
    ReleasesOnDisk releases(@Value("${pledgewatch.data:data}") Path data, CubeSettings settings) {
        return new ReleasesOnDisk(data.resolve("releases"), settings);
    }
}
