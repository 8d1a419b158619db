package dev.whence.extractor.testkit;

import dev.whence.core.Article;
import dev.whence.core.Attribution;
import dev.whence.core.Extraction;
import dev.whence.core.ExtractorId;
import dev.whence.core.Issue;
import dev.whence.core.Profile;
import dev.whence.core.Quotation;
import dev.whence.core.Span;
import dev.whence.core.spi.ExtractionContext;
import dev.whence.core.spi.Extractor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Extractors that each break one promise, as their authors would test them. */
final class BrokenExtractors {

    private BrokenExtractors() {}

    /** Changes a good answer into a bad one. */
    private interface Spoiling {
        Extraction spoil(ExtractionContext context, Extraction good);
    }

    private static Extractor spoiled(Spoiling spoiling) {
        return new LineExtractor() {
            @Override
            public Extraction extract(ExtractionContext context) {
                return spoiling.spoil(context, super.extract(context));
            }
        };
    }

    /** Spoils whole samples only, so that the tests of other texts do not see it. */
    private static Extractor spoiledOnSamples(Spoiling spoiling) {
        return spoiled(
                (context, good) -> context.article().name().equals("text") ? good : spoiling.spoil(context, good));
    }

    private static Extraction of(List<Attribution> attributions) {
        return new Extraction(attributions, List.of(), List.of());
    }

    private static Extraction with(Extraction good, Attribution more) {
        List<Attribution> all = new ArrayList<>(good.attributions());
        all.add(more);
        all.sort(Comparator.comparingInt(
                attribution -> attribution.content().get(0).start()));
        return of(all);
    }

    static class IdChanges extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return new LineExtractor() {
                private int calls;

                @Override
                public ExtractorId id() {
                    return calls == 0 ? ID : new ExtractorId(ID.name(), "changed");
                }

                @Override
                public Extraction extract(ExtractionContext context) {
                    calls++;
                    return super.extract(context);
                }
            };
        }
    }

    static class RequiresItself extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return new LineExtractor() {
                @Override
                public Set<String> requires() {
                    return Set.of("lines");
                }
            };
        }
    }

    static class RequiresWhatIsNotGiven extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return new LineExtractor() {
                @Override
                public Set<String> requires() {
                    return Set.of("names");
                }
            };
        }
    }

    static class FindsNothing extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) -> Extraction.empty());
        }
    }

    static class EndsBehindTheText extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                int length = context.article().text().length();
                return with(good, LineExtractor.attribution(context.article(), length - 1, length + 1));
            });
        }
    }

    static class IssueEndsBehindTheText extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                Span behind = new Span(0, context.article().text().length() + 1);
                return new Extraction(
                        good.attributions(), List.of(), List.of(new Issue("lines", Optional.of(behind), "bad")));
            });
        }
    }

    static class SplitsPairs extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                int wheat = context.article().text().value().indexOf("🌾");
                return wheat < 0 ? good : with(good, LineExtractor.attribution(context.article(), wheat, wheat + 1));
            });
        }
    }

    static class NamesAnotherArticle extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            Article other = Article.builder("other", "other").build();
            return spoiledOnSamples((context, good) -> with(good, LineExtractor.attribution(other, 0, 1)));
        }
    }

    static class NamesAnotherExtractor extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> with(
                    good,
                    Attribution.builder(context.article().id(), new ExtractorId("lines", "2"))
                            .content(List.of(new Span(0, 1)), Quotation.INDIRECT)
                            .build()));
        }
    }

    static class FindsTwice extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> good.attributions().isEmpty()
                    ? good
                    : with(good, good.attributions().get(0)));
        }
    }

    static class InnerFirst extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                Attribution outer = LineExtractor.attribution(context.article(), 0, 9);
                Attribution inner = LineExtractor.attribution(context.article(), 0, 4);
                return of(List.of(inner.toBuilder().outerId(outer.id()).build(), outer));
            });
        }
    }

    static class OuterIsMissing extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                Attribution inner = LineExtractor.attribution(context.article(), 0, 4);
                return of(List.of(inner.toBuilder().outerId("nowhere").build()));
            });
        }
    }

    static class Circle extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                Attribution first = LineExtractor.attribution(context.article(), 0, 4);
                Attribution second = Attribution.builder(context.article().id(), LineExtractor.ID)
                        .content(List.of(new Span(0, 4)), Quotation.INDIRECT)
                        .cue(List.of(new Span(5, 6)))
                        .build();
                return of(List.of(
                        first.toBuilder().outerId(second.id()).build(),
                        second.toBuilder().outerId(first.id()).build()));
            });
        }
    }

    static class InnerOutside extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                Attribution outer = LineExtractor.attribution(context.article(), 0, 4);
                Attribution inner = LineExtractor.attribution(context.article(), 5, 9);
                return of(List.of(outer, inner.toBuilder().outerId(outer.id()).build()));
            });
        }
    }

    static class Backwards extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiledOnSamples((context, good) -> {
                List<Attribution> backwards = new ArrayList<>(good.attributions());
                Collections.reverse(backwards);
                return of(backwards);
            });
        }
    }

    static class WiderFindsLess extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) -> context.profile() == Profile.ALL ? Extraction.empty() : good);
        }
    }

    static class OtherAnswerTheSecondTime extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            Map<Thread, Article> last = new ConcurrentHashMap<>();
            return spoiledOnSamples((context, good) -> {
                Article before = last.put(Thread.currentThread(), context.article());
                boolean again = context.article().equals(before);
                return again ? Extraction.empty() : good;
            });
        }
    }

    static class RemembersTheLastArticle extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            Thread first = Thread.currentThread();
            List<Article> seen = new ArrayList<>();
            return spoiledOnSamples((context, good) -> {
                if (Thread.currentThread() != first) {
                    return good;
                }
                seen.add(context.article());
                boolean fromLater = seen.size() > 1
                        && samples().indexOf(seen.get(seen.size() - 2))
                                > samples().indexOf(context.article());
                return fromLater ? Extraction.empty() : good;
            });
        }
    }

    static class KnowsOneThreadOnly extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            Thread first = Thread.currentThread();
            return spoiled((context, good) -> Thread.currentThread() == first ? good : Extraction.empty());
        }
    }

    static class ThrowsInOtherThreads extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            Thread first = Thread.currentThread();
            return spoiledOnSamples((context, good) -> {
                if (Thread.currentThread() != first) {
                    throw new IllegalStateException("not mine");
                }
                return good;
            });
        }
    }

    static class ThrowsOnEmptyText extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) ->
                    context.article().text().value().charAt(0) == '\u0007' ? Extraction.empty() : good);
        }
    }

    static class ThrowsOnLoneSurrogates extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) -> {
                boolean lone = context.article()
                        .text()
                        .value()
                        .codePoints()
                        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
                if (lone) {
                    throw new IllegalArgumentException("malformed text");
                }
                return good;
            });
        }
    }

    static class LooksBehindTheEnd extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) -> {
                String text = context.article().text().value();
                int name = text.indexOf("Ines Calder");
                return name >= 0 && text.charAt(name + "Ines Calder".length()) == '\u0007' ? Extraction.empty() : good;
            });
        }
    }

    static class StumblesOverCarriageReturns extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled(
                    (context, good) -> context.article().text().value().contains("\r\n") ? Extraction.empty() : good);
        }
    }

    static class NeverEnds extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled((context, good) -> {
                boolean endless = context.article().text().value().startsWith("““““");
                while (endless && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return good;
            });
        }

        @Override
        protected Duration patience() {
            return Duration.ofSeconds(2);
        }
    }

    static class Recurses extends ExtractorContract {
        @Override
        protected Extractor extractor() {
            return spoiled(
                    (context, good) -> depth(context.article().text().value(), 0) == -1 ? Extraction.empty() : good);
        }

        private static int depth(String text, int at) {
            return at < text.length() && text.charAt(at) == '(' ? 1 + depth(text, at + 1) : 0;
        }
    }
}
