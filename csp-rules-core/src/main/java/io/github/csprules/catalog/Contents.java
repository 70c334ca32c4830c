package io.github.csprules.catalog;

import io.github.csprules.model.Regions;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Documentation;
import io.github.csprules.rule.KnownChange;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.TransactionRule;
import java.util.List;

/**
 * The contents page of an edition. It creates new rules and consequences on each call, for {@link Edition}; the tables of
 * documentation and regions carry the edition's name.
 */
abstract class Contents {

    /** Where the clauses stand that rules and consequences name. */
    final Documentation documentation;

    /** Which countries make up which region. */
    final Regions regions;

    Contents(String edition) {
        documentation = new EditionDocumentation(edition);
        regions = Regions.of(() -> Tables.lines("regions-" + edition + ".csv"));
    }

    /** The rules of the five pages, chapter by chapter: the standard policy. */
    abstract List<TransactionRule> fivePages();

    /** The rules that the extended policy adds, from the pages that the five link to. */
    abstract List<TransactionRule> linkedPages();

    /** What is known to have changed since the last day that the edition knows. */
    List<KnownChange> laterChanges() {
        return List.of();
    }

    /** What can be done about violations, in the order of the policy. */
    List<Step> steps() {
        CustomerRelationshipSteps customers = customerRelationships();
        return List.of(

                // What settles the wanted transaction
                OrderThrough.STEP,
                UseSeparateTenant.STEP,
                GoalSteps.ADD_WITH_ORDER,
                GoalSteps.PUT_ID_ON_RECORD,
                GoalSteps.ATTEST,
                GoalSteps.ACT_AS_GLOBAL_ADMIN,
                GoalSteps.ACCEPT_AS_GLOBAL_ADMIN,
                GoalSteps.REQUEST_DELEGATED_ADMIN,
                GoalSteps.DECLARE_GOOD_FAITH,
                GoalSteps.GIVE_NOTICE,
                GoalSteps.REMOVE_THROUGH_SUPPORT,
                GoalSteps.REMOVE_THROUGH_PROVIDER,
                GoalSteps.GIVE_BUSINESS_EMAIL,
                GoalSteps.COMPLETE_PROFILE,
                GoalSteps.GET_VERIFIED,
                GoalSteps.WAIT,

                // What changes the world
                WorldSteps.CREATE_ACCOUNT,
                WorldSteps.ENROLL,
                WorldSteps.ASSOCIATE_MPN_ID,
                SignPartnerAgreement.step(regions),
                RelationshipSteps.END_PARTNERSHIP,
                RelationshipSteps.END_RELATIONSHIP,
                RelationshipSteps.ESTABLISH_PARTNERSHIP,
                customers.requestRelationship(),
                customers.grantDelegatedAdmin(),
                WorldSteps.ACCEPT_CUSTOMER_AGREEMENT,
                WorldSteps.PROVIDE_REGISTRATION_ID);
    }

    /** How customers let partners order for them and administer their tenants. */
    abstract CustomerRelationshipSteps customerRelationships();

    /** What allowed transactions bring with them, under the extended policy. */
    abstract List<ConsequenceRule> consequences();

    /** Those of the consequences that only the extended policy has. */
    abstract List<ConsequenceRule> linkedConsequences();
}
