package dev.whence.training;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules that keep the rooms of this module apart. */
class RoomsTest {

    private static final int MOST_FILES = 26;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.whence.training");

    @Test
    void noRoomIsInACycleWithAnother() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noRoomHoldsMoreFilesThanAReaderKeepsInMind() {
        Map<String, Long> files = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).hasSizeGreaterThan(4);
        assertThat(files).allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void everyRoomHasAMap() {
        Set<String> mapped = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(CLASSES).extracting(JavaClass::getPackageName).allMatch(mapped::contains);
    }

    @Test
    void exportedTypesAreThoseThatArePinned() throws URISyntaxException {
        Path classes = Path.of(EnglishTrainer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> exported =
                ModuleFinder.of(classes).find("dev.whence.training").orElseThrow().descriptor().exports().stream()
                        .filter(each -> !each.isQualified())
                        .map(each -> each.source())
                        .collect(Collectors.toSet());

        List<String> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> exported.contains(type.getPackageName()))
                .map(type -> type.getName().substring("dev.whence.training.".length()))
                .sorted()
                .toList();

        assertThat(types)
                .containsExactly(
                        "EnglishTrainer",
                        "corpus.AnnotatedArticle",
                        "corpus.Corpus",
                        "evaluation.AtConfidence",
                        "evaluation.ConfidenceBin",
                        "evaluation.Evaluation",
                        "evaluation.Part",
                        "evaluation.Score",
                        "evaluation.SpanScores",
                        "evaluation.WholeScores");
    }

    /** Every package is a slice of its own, the root of the module too. */
    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
