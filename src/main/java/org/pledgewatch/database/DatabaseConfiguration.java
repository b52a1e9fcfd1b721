package org.pledgewatch.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the connection pool the application's way into the database, and the migrations the owner's.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(DatabaseSettings settings) {
        return DataDirectory.open(settings.data());
    }

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, DataDirectory data) {
        return settings.database().url().isEmpty()
                ? EmbeddedDatabase.open(data)
                : ServerOfOnesOwn.at(settings.database());
    }

    @Bean
    DatabaseAccess databaseAccess(Database database) {
        return database.access();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAccess access) {
        return Connections.pool(access.application());
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseAccess access) {
        return flyway -> Migrations.describe(flyway.dataSource(Connections.each(access.owner())));
    }

    @Bean
    FlywayMigrationStrategy migrateAndAdmit(DatabaseAccess access) {
        return flyway -> {
            flyway.migrate();
            JdbcCluster.admit(access);
        };
    }
}
