package dev.whence.extractor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract as JUnit does, and tells which of its tests failed. */
final class ContractRun {

    private ContractRun() {}

    static List<String> failed(Class<?> contract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
        assertThat(tests.started().count()).as("tests of %s", contract).isGreaterThan(10);
        return tests.failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replace("()", ""))
                .sorted()
                .toList();
    }
}
