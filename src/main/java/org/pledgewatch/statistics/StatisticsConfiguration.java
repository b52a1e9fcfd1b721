package org.pledgewatch.statistics;

import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The tables in `figures/`, read once.
@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {
    @Bean
    FigureStructures figureStructures(ReferenceData tables, Areas areas) {
        return FigureStructures.of(tables, areas);
    }

    @Bean
    Examiner examiner(FigureStructures structures, ReferenceData tables) {
        return new Examiner(structures, tables);
    }

    @Bean
    ReleasedRows releasedRows(FigureStructures structures, ReferenceData tables) {
        return new ReleasedRows(structures, tables);
    }

    @Bean
    RuleBook ruleBook(ReferenceData tables) {
        return new RuleBook(tables);
    }
}
