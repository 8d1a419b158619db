package dev.whence.tracker;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of this module: none in a cycle with another, none too large, and nothing exported unawares. */
class RoomsTest {

    private static final String ROOT = "dev.whence.tracker";

    /** With its {@code package-info}. */
    private static final int MOST_FILES = 26;

    private static final int MOST_EXPORTED = 25;

    /** What stands in packages that are exported to everyone. */
    private static final List<String> EXPORTED = List.of(
            "dev.whence.tracker.Extracted",
            "dev.whence.tracker.Questions",
            "dev.whence.tracker.Recording",
            "dev.whence.tracker.Tracker",
            "dev.whence.tracker.matching.StatementMatch",
            "dev.whence.tracker.matching.StatementMatcher",
            "dev.whence.tracker.matching.Utterance",
            "dev.whence.tracker.story.Claim",
            "dev.whence.tracker.story.Derivation",
            "dev.whence.tracker.story.Drift",
            "dev.whence.tracker.story.Explanation",
            "dev.whence.tracker.story.KnownSource",
            "dev.whence.tracker.story.Origin",
            "dev.whence.tracker.story.ParaphraseScorer",
            "dev.whence.tracker.story.Revision",
            "dev.whence.tracker.story.Trace");

    /** Packages of the modules that {@code module-info} requires. */
    private static final List<String> REQUIRED = List.of("dev.whence.core", "dev.whence.ledger", "com.google.common");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void noPackageIsInACycleWithAnother() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void noPackageHasMoreThanSomeFiles() {
        MODULE.that(DescribedPredicate.describe("in a file of their own", JavaClass::isTopLevelClass)).stream()
                .collect(Collectors.groupingBy(JavaClass::getPackageName))
                .values()
                .forEach(types -> assertThat(types.size())
                        .as(types.iterator().next().getPackageName())
                        .isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void theTypesThatAreExportedArePinned() {
        Set<String> exported = new TreeSet<>();
        Set<String> packages = EXPORTED.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toSet());
        MODULE.stream()
                .filter(type -> packages.contains(type.getPackageName()))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(type -> exported.add(type.getName()));
        assertThat(exported).containsExactlyElementsOf(EXPORTED).hasSizeLessThanOrEqualTo(MOST_EXPORTED);
    }

    @Test
    void everyModuleThatIsRequiredIsUsed() {
        Set<String> used = MODULE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(REQUIRED).allSatisfy(required -> assertThat(used).anyMatch(name -> name.startsWith(required)));
    }
}
