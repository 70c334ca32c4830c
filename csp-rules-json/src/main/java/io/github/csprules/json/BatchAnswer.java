package io.github.csprules.json;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Timeline;
import io.github.csprules.model.Problem;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Objects;

/** The answer to one line of a {@link Batch}: the verdict or the advice that was asked for, or what is wrong with the line. */
public sealed interface BatchAnswer {

    /**
     * Returns how the answer is called: the id that came with the scenario, else the scenario's reference, else the number of
     * the line.
     *
     * @return the id
     */
    String id();

    /**
     * Returns which line is answered.
     *
     * @return the number of the line, from 1; blank ones count
     */
    long line();

    /**
     * The answer to a line with a valid scenario.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param verdict the verdict on the scenario
     */
    record Judged(String id, long line, Verdict verdict) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param verdict the verdict
         */
        public Judged {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * The answer of a batch of routes to a line with a valid scenario.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param advice what can be done about the verdict on the scenario
     */
    record Advised(String id, long line, Advice advice) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param advice the routes
         */
        public Advised {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(advice, "advice");
        }
    }

    /**
     * The answer of a batch of checklists to a line with a valid scenario that declares the partner.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param checklist what the partner has still to do
     */
    record Ready(String id, long line, Checklist checklist) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param checklist what the partner has still to do
         */
        public Ready {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(checklist, "checklist");
        }
    }

    /**
     * The answer of a batch of timelines to a line with a valid scenario.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param timeline what the verdict on the scenario would be on any day
     */
    record OverTime(String id, long line, Timeline timeline) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param timeline the timeline
         */
        public OverTime {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(timeline, "timeline");
        }
    }

    /**
     * The answer of a batch of comparisons to a line with a valid scenario.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param difference in what the two verdicts on the scenario differ
     */
    record Compared(String id, long line, Difference difference) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param difference in what the verdicts differ
         */
        public Compared {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(difference, "difference");
        }
    }

    /**
     * The answer to a line that holds no valid scenario.
     *
     * @param id how the answer is called
     * @param line the number of the line
     * @param problems what is wrong, at most the first 100 problems in the order of the line, with pointers relative to the
     *     scenario
     * @param problemCount how many problems there are, those that are not told included
     */
    record Invalid(String id, long line, List<Problem> problems, int problemCount) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id how the answer is called
         * @param line the number of the line, from 1
         * @param problems what is wrong, at least one
         * @param problemCount how many problems there are
         */
        public Invalid {
            Objects.requireNonNull(id, "id");
            problems = List.copyOf(problems);
        }
    }
}
