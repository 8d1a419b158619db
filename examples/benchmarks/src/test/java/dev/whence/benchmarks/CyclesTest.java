package dev.whence.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The other modules are looked at by the tests of the command line, which cannot see this one. */
class CyclesTest {

    @Test
    void noPackageIsInACycleWithAnother() {
        JavaClasses benchmarks = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.whence.benchmarks");

        assertThat(benchmarks.contain(Throughput.class)).isTrue();
        slices().matching("dev.whence.(**)").should().beFreeOfCycles().check(benchmarks);
    }
}
