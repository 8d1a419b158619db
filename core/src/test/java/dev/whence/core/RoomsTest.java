package dev.whence.core;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
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

    /** With its {@code package-info}. */
    private static final int MOST_FILES = 26;

    private static final List<String> EXPORTED = List.of(
            "Article",
            "Attribution",
            "Credit",
            "Extraction",
            "ExtractorId",
            "Issue",
            "Mention",
            "Metadatum",
            "Passage",
            "Places",
            "Profile",
            "PublicationTime",
            "Quotation",
            "Source",
            "SourceKind",
            "Span",
            "Stance",
            "Text",
            "spi.ArticleReader",
            "spi.ExtractionContext",
            "spi.Extractor",
            "spi.Language",
            "spi.Pipeline");

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.whence.core");

    @Test
    void noPackageIsInACycleWithAnother() {
        slices().matching("dev.(**)").should().beFreeOfCycles().check(MODULE);
    }

    @Test
    void noPackageHasMoreThanSomeFiles() {
        MODULE.that(DescribedPredicate.describe("in a file of their own", RoomsTest::hasFile)).stream()
                .collect(Collectors.groupingBy(JavaClass::getPackageName))
                .values()
                .forEach(types -> assertThat(types.size())
                        .as(types.iterator().next().getPackageName())
                        .isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void theTypesThatAreExportedArePinned() {
        Set<String> exported = new TreeSet<>();
        MODULE.stream()
                .filter(type ->
                        List.of("dev.whence.core", "dev.whence.core.spi").contains(type.getPackageName()))
                .filter(type -> hasFile(type) && !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(type -> exported.add(type.getName().substring("dev.whence.core.".length())));
        assertThat(exported).containsExactlyElementsOf(EXPORTED);
    }

    private static boolean hasFile(JavaClass type) {
        return type.isTopLevelClass();
    }
}
