package dev.whence.english.tagging.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashedFeaturesTest {

    @Test
    void levelsRiseWithTheProbabilityAndUseAllClasses() {
        int last = 0;
        for (double p = 0; p <= 1; p += 0.0005) {
            int level = HashedFeatures.level(p);
            assertThat(level).isBetween(last, last + 1);
            last = level;
        }
        assertThat(last).isEqualTo(15);
        assertThat(HashedFeatures.level(0.5)).isEqualTo(10);
        assertThat(HashedFeatures.level(0.49)).isEqualTo(9);
    }

    @Test
    void theSameValueAtAnotherPlaceIsAnotherFeature() {
        HashedFeatures features = new HashedFeatures();
        features.clear(0);
        features.add(7);
        features.add(7);
        features.clear(features.count(), 40);
        features.add(7);

        assertThat(features.hashed().copy()).doesNotHaveDuplicates().hasSize(3);
    }
}
