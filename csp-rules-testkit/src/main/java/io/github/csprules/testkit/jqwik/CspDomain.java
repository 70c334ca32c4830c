package io.github.csprules.testkit.jqwik;

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
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.testkit.Generator;
import io.github.csprules.testkit.Models;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets {@code @ForAll Scenario} and its like just work: put {@code @Domain(CspDomain.class)} on a property or its class, and
 * {@code @Domain(DomainContext.Global.class)} beside it where other types are wanted as well.
 */
public final class CspDomain implements DomainContext {

    private final List<ArbitraryProvider> providers = new ArrayList<>();

    /** Creates the domain; jqwik does. */
    public CspDomain() {
        provide(Scenario.class, Models.scenarios());
        provide(Book.class, Models.books());
        provide(Partner.class, Models.partners());
        provide(Customer.class, Models.customers());
        provide(Tenant.class, Models.tenants());
        provide(MpnId.class, Models.mpnIds());
        provide(Agreement.class, Models.agreements());
        provide(DateRange.class, Models.dateRanges());
        provide(Subscription.class, Models.subscriptions());
        provide(Partnership.class, Models.partnerships());
        provide(ResellerRelationship.class, Models.resellerRelationships());
        provide(Sale.Offer.class, Models.offers());
        provide(CompanyProfile.class, Models.companyProfiles());
        provide(Extensions.class, Models.extensions());
        provide(Sale.class, Models.transactions(Sale.class));
        provide(PartnershipRequest.class, Models.transactions(PartnershipRequest.class));
        provide(PartnershipRemoval.class, Models.transactions(PartnershipRemoval.class));
        provide(CustomerRelationshipRequest.class, Models.transactions(CustomerRelationshipRequest.class));
        provide(ResellerAssignment.class, Models.transactions(ResellerAssignment.class));
        provide(SupportEngagement.class, Models.transactions(SupportEngagement.class));
        provide(Enrollment.class, Models.transactions(Enrollment.class));
        provide(AgreementSignature.class, Models.transactions(AgreementSignature.class));
    }

    private <T> void provide(Class<T> type, Generator<T> generator) {
        providers.add(new GeneratorProvider(TypeUsage.of(type), CspArbitraries.of(generator)));
    }

    @Override
    public Collection<ArbitraryProvider> getArbitraryProviders() {
        return List.copyOf(providers);
    }

    @Override
    public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
        return List.of();
    }

    /** Scenarios are reported as JSON, which is what people, files and other tools read. */
    @Override
    public Collection<SampleReportingFormat> getReportingFormats() {
        return List.of(new ScenarioFormat());
    }

    private record GeneratorProvider(TypeUsage type, Arbitrary<?> arbitrary) implements ArbitraryProvider {

        /** Also where a wider type is asked for, such as {@code Transaction} or {@code Party}. */
        @Override
        public boolean canProvideFor(TypeUsage targetType) {
            boolean isOfModel = targetType.getRawType().getPackageName().equals(Scenario.class.getPackageName());
            return isOfModel && type.canBeAssignedTo(targetType);
        }

        @Override
        public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
            return Set.of(arbitrary);
        }
    }
}
