package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyProfileCompleteTest {

    private final RuleTester rule = RuleTester.of(new CompanyProfileComplete());

    /** What can be said about a part of a profile. */
    private enum Part {
        FILLED,
        BLANK,
        NONE,
        NOT_STATED;

        CompanyProfile in(CompanyProfile profile, FactName<?> part) {
            return switch (this) {
                case FILLED -> profile.with(part, "filled in");
                case BLANK -> profile.with(part, " \t");
                case NONE -> profile.withNone(part);
                case NOT_STATED -> profile;
            };
        }

        boolean isEmpty() {
            return this == BLANK || this == NONE;
        }
    }

    /** Whether the partner is new to the program, as far as it is said. */
    private enum New {
        YES,
        NO,
        NOT_STATED;

        Enrollment.Builder in(Enrollment.Builder enrollment) {
            return this == NOT_STATED ? enrollment : enrollment.newToProgram(this == YES);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void is_satisfied_when_a_new_partner_fills_all_in() {
        rule.on(aProfile(New.YES, Part.FILLED, Part.FILLED, Part.FILLED, Part.FILLED))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_a_known_partner_names_its_support_contact() {
        rule.on(aProfile(New.NO, Part.NONE, Part.BLANK, Part.NOT_STATED, Part.FILLED))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_all_is_filled_in_whoever_it_is() {
        rule.on(aProfile(New.NOT_STATED, Part.FILLED, Part.FILLED, Part.FILLED, Part.FILLED))
                .isSatisfied();
    }

    @Test
    void is_violated_when_a_new_partner_leaves_something_empty() {
        rule.on(aProfile(New.YES, Part.NONE, Part.BLANK, Part.NOT_STATED, Part.NONE))
                .isViolated("incomplete")
                .about("shop")
                .with("properties", List.of("legalName", "address", "supportContact"))
                .citing("S1-135", "S1-145")
                .remedies("complete-company-profile")
                .errors();
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_when_the_support_contact_is_empty(New isNew) {
        rule.on(aProfile(isNew, Part.FILLED, Part.FILLED, Part.FILLED, Part.NONE))
                .isViolated("incomplete")
                .with("properties", List.of("supportContact"));
        rule.on(aProfile(isNew, Part.FILLED, Part.FILLED, Part.FILLED, Part.BLANK))
                .isViolated("incomplete")
                .with("properties", List.of("supportContact"));
    }

    @ParameterizedTest
    @EnumSource
    void is_undetermined_when_no_profile_is_stated(New isNew) {
        rule.on(anEnrollment("shop", isNew::in)).isUndetermined().about("shop").lacking("transaction profile");
    }

    @Test
    void is_undetermined_when_a_new_partner_leaves_something_out() {
        rule.on(aProfile(New.YES, Part.NOT_STATED, Part.FILLED, Part.NOT_STATED, Part.NOT_STATED))
                .isUndetermined()
                .about("shop")
                .lacking(
                        "transaction profile.legalName",
                        "transaction profile.primaryContact",
                        "transaction profile.supportContact");
    }

    @Test
    void is_undetermined_when_a_known_partner_leaves_its_support_contact_out() {
        rule.on(aProfile(New.NO, Part.NONE, Part.NOT_STATED, Part.FILLED, Part.NOT_STATED))
                .isUndetermined()
                .lacking("transaction profile.supportContact");
    }

    @Test
    void is_undetermined_when_it_matters_whether_the_partner_is_new() {
        rule.on(aProfile(New.NOT_STATED, Part.NONE, Part.FILLED, Part.FILLED, Part.FILLED))
                .isUndetermined()
                .lacking("transaction newToProgram");
        rule.on(aProfile(New.NOT_STATED, Part.FILLED, Part.NOT_STATED, Part.BLANK, Part.NOT_STATED))
                .isUndetermined()
                .lacking(
                        "transaction newToProgram",
                        "transaction profile.address",
                        "transaction profile.supportContact");
    }

    @Test
    void is_undetermined_only_by_the_support_contact_when_all_else_is_filled_in() {
        rule.on(aProfile(New.NOT_STATED, Part.FILLED, Part.FILLED, Part.FILLED, Part.NOT_STATED))
                .isUndetermined()
                .lacking("transaction profile.supportContact");
    }

    /**
     * All 768 enrollments, against a reading that fills the gaps in: what is said is undetermined if it could be both
     * satisfied and violated, and then it lacks what is not stated and matters in some way of filling the rest in.
     */
    @ParameterizedTest
    @EnumSource
    void the_whole_space_is_answered_as_the_policy_says(New isNew) {
        for (Part name : Part.values()) {
            for (Part address : Part.values()) {
                for (Part contact : Part.values()) {
                    for (Part support : Part.values()) {
                        List<Part> parts = List.of(name, address, contact, support);
                        RuleTester.Result result = rule.on(aProfile(isNew, name, address, contact, support));
                        if (canBe(false, isNew, parts) && canBe(true, isNew, parts)) {
                            result.isUndetermined().about("shop").lacking(whatMatters(isNew, parts));
                        } else if (canBe(false, isNew, parts)) {
                            result.isViolated("incomplete").about("shop").with("properties", empty(isNew, parts));
                        } else {
                            result.isSatisfied();
                        }
                    }
                }
            }
        }
    }

    /** Whether there is a way to fill in what is not stated in which the profile is complete, or is not. */
    private static boolean canBe(boolean complete, New isNew, List<Part> parts) {
        for (New certain : isNew == New.NOT_STATED ? List.of(New.YES, New.NO) : List.of(isNew)) {
            for (List<Part> filledIn : waysToFillIn(parts)) {
                if (isComplete(certain, filledIn) == complete) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<List<Part>> waysToFillIn(List<Part> parts) {
        int gap = parts.indexOf(Part.NOT_STATED);
        if (gap < 0) {
            return List.of(parts);
        }
        List<List<Part>> ways = new ArrayList<>();
        for (Part stated : List.of(Part.FILLED, Part.NONE)) {
            List<Part> one = new ArrayList<>(parts);
            one.set(gap, stated);
            ways.addAll(waysToFillIn(one));
        }
        return ways;
    }

    private static boolean isComplete(New isNew, List<Part> stated) {
        return isNew == New.YES ? stated.stream().allMatch(Part.FILLED::equals) : stated.get(3) == Part.FILLED;
    }

    /** The facts that are not stated and on which it can hang whether the profile is complete. */
    private static String[] whatMatters(New isNew, List<Part> parts) {
        List<String> facts = new ArrayList<>();
        if (isNew == New.NOT_STATED
                && waysToFillIn(parts).stream().anyMatch(way -> isComplete(New.YES, way) != isComplete(New.NO, way))) {
            facts.add("transaction newToProgram");
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == Part.NOT_STATED && (isNew != New.NO || i == 3)) {
                facts.add("transaction " + CompanyProfile.PARTS.get(i));
            }
        }
        return facts.toArray(String[]::new);
    }

    private static List<String> empty(New isNew, List<Part> parts) {
        List<String> names = List.of("legalName", "address", "primaryContact", "supportContact");
        List<String> empty = new ArrayList<>();
        for (int i = isNew == New.YES ? 0 : 3; i < 4; i++) {
            if (parts.get(i).isEmpty()) {
                empty.add(names.get(i));
            }
        }
        return empty;
    }

    private static ScenarioFixture aProfile(New isNew, Part name, Part address, Part contact, Part support) {
        CompanyProfile profile = CompanyProfile.empty();
        profile = name.in(profile, FactName.PROFILE_LEGAL_NAME);
        profile = address.in(profile, FactName.PROFILE_ADDRESS);
        profile = contact.in(profile, FactName.PROFILE_PRIMARY_CONTACT);
        CompanyProfile stated = support.in(profile, FactName.PROFILE_SUPPORT_CONTACT);
        return anEnrollment("shop", enrollment -> isNew.in(enrollment).profile(stated));
    }
}
