package dev.whence.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No module asks its users for another that it does not use. */
class RequiresTest {

    private static final ModuleFinder ALL = ModuleFinder.compose(
            ModuleFinder.ofSystem(), ModuleFinder.of(BuiltModules.places().toArray(Path[]::new)));

    @Test
    void everyModuleThatIsRequiredIsUsed() {
        Set<String> unused = new TreeSet<>();
        int required = 0;
        for (ModuleReference module : BuiltModules.whence()) {
            Set<String> used = packagesUsedBy(module);
            for (ModuleDescriptor.Requires one : module.descriptor().requires()) {
                if (isForUse(one)) {
                    required++;
                    ModuleDescriptor its = descriptor(one.name());
                    if (its.packages().stream().noneMatch(used::contains) && !serves(its, module.descriptor())) {
                        unused.add(module.descriptor().name() + " requires " + one.name());
                    }
                }
            }
        }
        assertThat(required).isGreaterThan(20);
        assertThat(unused).isEmpty();
    }

    /** What is static is there for the compiler alone, and what is mandated is in every module. */
    private static boolean isForUse(ModuleDescriptor.Requires required) {
        return !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC)
                && !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.MANDATED);
    }

    /** A driver is found as a service, and none of its classes is named. */
    private static boolean serves(ModuleDescriptor required, ModuleDescriptor module) {
        return required.provides().stream().anyMatch(service -> module.uses().contains(service.service()));
    }

    private static ModuleDescriptor descriptor(String module) {
        return ALL.find(module)
                .orElseThrow(() -> new AssertionError(module + " is not there"))
                .descriptor();
    }

    private static Set<String> packagesUsedBy(ModuleReference module) {
        Set<String> own = module.descriptor().packages();
        JavaClasses classes = new ClassFileImporter().importPackages(own);
        return classes.stream()
                .filter(type -> own.contains(type.getPackageName()))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }
}
