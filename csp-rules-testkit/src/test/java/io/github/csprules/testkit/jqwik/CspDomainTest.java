package io.github.csprules.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Parameters of the model's types, without a word about how to make them. */
class CspDomainTest {

    private static final Map<String, Set<Object>> SEEN = new HashMap<>();

    private static void see(Class<?> type, Object value) {
        assertThat(value).isInstanceOf(type);
        SEEN.computeIfAbsent(type.getSimpleName(), name -> new HashSet<>()).add(value);
    }

    @Property(tries = 60)
    @Domain(CspDomain.class)
    void scenarios_and_books(@ForAll Scenario scenario, @ForAll Book book) {
        see(Scenario.class, scenario);
        see(Book.class, book);
    }

    @Property(tries = 60)
    @Domain(CspDomain.class)
    void parties_and_what_they_have(
            @ForAll Partner partner,
            @ForAll Customer customer,
            @ForAll Tenant tenant,
            @ForAll MpnId mpnId,
            @ForAll Agreement agreement,
            @ForAll DateRange period,
            @ForAll Extensions extensions) {
        see(Partner.class, partner);
        see(Customer.class, customer);
        see(Tenant.class, tenant);
        see(MpnId.class, mpnId);
        see(Agreement.class, agreement);
        see(DateRange.class, period);
        see(Extensions.class, extensions);
    }

    @Property(tries = 60)
    @Domain(CspDomain.class)
    void what_stands_beside_them(
            @ForAll Subscription subscription,
            @ForAll Partnership partnership,
            @ForAll ResellerRelationship relationship,
            @ForAll Sale.Offer offer,
            @ForAll CompanyProfile profile) {
        see(Subscription.class, subscription);
        see(Partnership.class, partnership);
        see(ResellerRelationship.class, relationship);
        see(Sale.Offer.class, offer);
        see(CompanyProfile.class, profile);
    }

    @Property(tries = 60)
    @Domain(CspDomain.class)
    void transactions(
            @ForAll Sale sale,
            @ForAll PartnershipRequest partnership,
            @ForAll PartnershipRemoval removal,
            @ForAll CustomerRelationshipRequest relationship,
            @ForAll ResellerAssignment assignment,
            @ForAll SupportEngagement support,
            @ForAll Enrollment enrollment,
            @ForAll AgreementSignature signature) {
        see(Sale.class, sale);
        see(PartnershipRequest.class, partnership);
        see(PartnershipRemoval.class, removal);
        see(CustomerRelationshipRequest.class, relationship);
        see(ResellerAssignment.class, assignment);
        see(SupportEngagement.class, support);
        see(Enrollment.class, enrollment);
        see(AgreementSignature.class, signature);
    }

    private static final Set<Class<?>> KINDS = new HashSet<>();

    @Property(tries = 200)
    @Domain(CspDomain.class)
    void wide_types(@ForAll Transaction transaction, @ForAll Party party, @ForAll Relationship relationship) {
        KINDS.addAll(List.of(transaction.getClass(), party.getClass(), relationship.getClass()));
    }

    @AfterContainer
    static void values_vary_and_wide_types_are_of_every_kind() {
        assertThat(SEEN).hasSize(new CspDomain().getArbitraryProviders().size());
        assertThat(SEEN)
                .allSatisfy((type, values) -> assertThat(values).as(type).hasSizeGreaterThan(1));
        assertThat(KINDS).hasSize(TransactionType.values().length + 2 + 2);
    }

    @Property(tries = 20)
    @Domain(CspDomain.class)
    @Domain(DomainContext.Global.class)
    void plain_types_beside_them(
            @ForAll Scenario scenario, @ForAll int number, @ForAll String text, @ForAll PartnerType type) {
        assertThat(List.of(scenario, number, text, type)).hasSize(4);
    }

    // A property that fails

    static final class Failing {

        @Property
        @Domain(CspDomain.class)
        void never_denied(@ForAll Scenario scenario) {
            assertThat(CspPolicy.standard().evaluate(scenario).violations())
                    .as("violations on %s", scenario.asOf())
                    .isEmpty();
        }
    }

    @Example
    void a_failure_shows_a_simple_scenario_as_json() {
        EngineExecutionResults run = Runs.of(Failing.class);

        assertThat(Runs.failures(run)).containsOnlyKeys("never denied");
        assertThat(Runs.failures(run).get("never denied")).contains("violations on ");
        String report = Runs.report(run);
        String shrunk = report.substring(report.indexOf("Shrunk Sample"), report.indexOf("Original Sample"));
        assertThat(shrunk).contains(" {\"schema\":\"csp-scenario/1\",\"asOf\":\"");
        assertThat(shrunk.split("\"tenant\":", -1)).as("parties of %s", shrunk).hasSizeLessThanOrEqualTo(1 + 3);
        assertThat(LocalDate.parse(shrunk.substring(shrunk.indexOf("asOf\":\"") + 7, shrunk.indexOf("asOf\":\"") + 17)))
                .isBefore("2020-03-01");
    }
}
