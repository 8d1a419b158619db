package dev.whence.english.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void levelsRiseWithTheProbabilityAndUseAllClasses() {
        int last = 0;
        for (double p = 0; p <= 1; p += 0.0005) {
            int level = Features.level(p);
            assertThat(level).isBetween(last, last + 1);
            last = level;
        }
        assertThat(last).isEqualTo(15);
        assertThat(Features.level(0.5)).isEqualTo(10);
        assertThat(Features.level(0.49)).isEqualTo(9);
    }

    @Test
    void theSameValueAtAnotherPlaceIsAnotherFeature() {
        Features features = new Features();
        features.clear(0);
        features.add(7);
        features.add(7);
        features.clear(features.count(), 40);
        features.add(7);

        assertThat(features.hashed().copy()).doesNotHaveDuplicates().hasSize(3);
    }
}
