/**
 * How the parts of a model learn from marked paragraphs. Not exported.
 *
 * <p>Start here: {@link dev.whence.training.learning.ModelTrainer ModelTrainer} trains the taggers, then the judges, as a {@link dev.whence.training.learning.Recipe Recipe} says. What they learn from:
 * {@link dev.whence.training.learning.MarkedParagraphs MarkedParagraphs} makes a {@link dev.whence.training.learning.TrainingParagraph TrainingParagraph} of each paragraph of an annotated article. Then:
 * <ul>
 * <li>networks: {@link dev.whence.training.learning.NetworkTrainer NetworkTrainer} with {@link dev.whence.training.learning.MemoryTrainer MemoryTrainer}, {@link dev.whence.training.learning.MemoryGradient MemoryGradient} in its two kinds ({@link dev.whence.training.learning.LstmGradient LstmGradient},
 *     {@link dev.whence.training.learning.LightGruGradient LightGruGradient}) and {@link dev.whence.training.learning.Adam Adam};
 * <li>linear models: {@link dev.whence.training.learning.LinearTaggerTrainer LinearTaggerTrainer} with {@link dev.whence.training.learning.HabitCounts HabitCounts}, and {@link dev.whence.training.learning.LogisticTrainer LogisticTrainer} for the judges.
 * </ul>
 */
@NullMarked
package dev.whence.training.learning;

import org.jspecify.annotations.NullMarked;
