package org.pledgewatch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.planted.PlantedViolations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

class HouseRulesTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.pledgewatch");

    static final ArchRule NO_SPRING_WITHOUT_A_STEREOTYPE = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(ConfigurationProperties.class)
            .and(not(nestedIn(ofConfigurationProperties())))
            .and(not(nestedIn(withAStereotype())))
            .and()
            .resideOutsideOfPackage("..web..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .because("the domain is plain Java: give the class a stereotype, or take Spring out of it");

    static final ArchRule SQL_LIVES_IN_JDBC_CLASSES = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Jdbc")
            .and(not(nestedIn(simpleNameStartingWith("Jdbc"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("SQL lives in classes named Jdbc…: move it into one");

    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|DTO|Entity|Bean|Base|Common)")
            .because("a name says what the thing is, not how it is plumbed: find the word in docs/words.md");

    static final ArchRule NO_SETTERS = methods()
            .that()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("things are made whole: take the value in the constructor");

    static final ArchRule CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("HTTP is spoken at the edge only: take the word public away");

    @Test
    void modulesOnlyLookUpstream() {
        ApplicationModules.of(Pledgewatch.class).verify();
    }

    @Test
    void aClassWithoutASpringStereotypeHasNoSpringImport() {
        NO_SPRING_WITHOUT_A_STEREOTYPE.check(HOUSE);
    }

    @Test
    void sqlLivesInJdbcClasses() {
        SQL_LIVES_IN_JDBC_CLASSES.check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        NAMES_SAY_WHAT_A_THING_IS.check(HOUSE);
    }

    @Test
    void thereAreNoSetters() {
        NO_SETTERS.check(HOUSE);
    }

    @Test
    void controllersAreNobodyElsesBusiness() {
        CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS.check(HOUSE);
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                NO_SPRING_WITHOUT_A_STEREOTYPE,
                SQL_LIVES_IN_JDBC_CLASSES,
                NAMES_SAY_WHAT_A_THING_IS,
                NO_SETTERS,
                CONTROLLERS_ARE_NOBODY_ELSES_BUSINESS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedViolationIsFound(ArchRule rule) {
        JavaClasses planted = new ClassFileImporter().importPackagesOf(PlantedViolations.class);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    private static DescribedPredicate<JavaClass> withAStereotype() {
        return DescribedPredicate.describe("with a stereotype", owner -> owner.isMetaAnnotatedWith(Component.class));
    }

    private static DescribedPredicate<JavaClass> ofConfigurationProperties() {
        return DescribedPredicate.describe(
                "of configuration properties", owner -> owner.isAnnotatedWith(ConfigurationProperties.class));
    }

    private static DescribedPredicate<JavaClass> nestedIn(DescribedPredicate<? super JavaClass> owner) {
        return DescribedPredicate.describe(
                "nested in one " + owner.getDescription(),
                nested -> Stream.iterate(
                                nested.getEnclosingClass(),
                                outer -> outer.isPresent(),
                                outer -> outer.flatMap(JavaClass::getEnclosingClass))
                        .anyMatch(outer -> owner.test(outer.get())));
    }
}
