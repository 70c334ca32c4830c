package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.OTHER_ACCOUNT;
import static io.github.csprules.testkit.space.Dimensions.PARTNER_AGREEMENT;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A company enrolls in the program. */
final class EnrollmentSpace {

    private static final Dimension<LocalDate> DAY = Dimensions.days(
                    "2023-10-23", "2023-08-17", "2023-04-24", "2021-09-20", "2021-04-15", "2020-10-27", "2020-10-01")
            .seenBy(
                    "enroll-as-reseller",
                    "direct-bill-revenue",
                    "direct-bill-tenure",
                    "direct-bill-assessed",
                    "one-enrollment-per-tenant",
                    "assessment-follows",
                    "region-uncertain");

    private static final Dimension<PartnerType> TYPE = Dimension.ofValues(
                    "enrolls as", PartnerType.INDIRECT_RESELLER, PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL)
            .seenBy(
                    "enroll-as-reseller",
                    "direct-bill-capabilities",
                    "direct-bill-revenue",
                    "direct-bill-tenure",
                    "direct-bill-assessed",
                    "one-enrollment-per-tenant",
                    "provider-approval",
                    "support-plan-after-credit-check",
                    "assessment-follows");

    private static final Dimension<Fact<String>> COUNTRY =
            Dimensions.country("country").seenBy("mpn-id-in-account-country", "agreement-to-sign", "region-uncertain");

    private static final Dimension<Fact<String>> ORGANIZATION = Dimension.<Fact<String>>named("organization")
            .value("stated", Fact.of(Dimensions.OWN_GROUP))
            .value("not stated", Fact.notStated())
            .seenBy("agreement-to-sign");

    private static final Dimension<Function<LocalDate, Fact<List<Agreement>>>> AGREEMENT =
            PARTNER_AGREEMENT.seenBy("agreement-to-sign");

    private static final Dimension<Optional<Dimensions.Account>> ACCOUNT = OTHER_ACCOUNT.seenBy("agreement-to-sign");

    /** Somebody else who is enrolled, or enrolls, on the same tenant, written in another case. */
    private static final Dimension<Optional<PartnerType>> ON_TENANT = Dimension.<Optional<PartnerType>>named(
                    "on the same tenant")
            .value("nobody", Optional.empty())
            .value("a reseller", Optional.of(PartnerType.INDIRECT_RESELLER))
            .value("a provider", Optional.of(PartnerType.INDIRECT_PROVIDER))
            .value("a direct-bill partner", Optional.of(PartnerType.DIRECT_BILL))
            .seenBy("one-enrollment-per-tenant");

    private static final Dimension<Function<Fact<String>, Fact<MpnId>>> MPN_ID =
            Dimensions.MPN_ID.seenBy("mpn-id-to-associate");

    private static final Dimension<Fact<Boolean>> NEW_TO_PROGRAM =
            Dimension.ofFact("newToProgram", false, true).seenBy("enroll-as-reseller", "company-profile-complete");

    /** Each way in which an address can be wrong, and what looks like one of them. */
    private static final Dimension<Fact<String>> EMAIL = emails(
                    "csp@shop.example",
                    "csp@shop.co.example",
                    "csp@notgmail.com",
                    "csp@gmail.com.example",
                    "csp@gmail.com",
                    "csp@GMail.COM",
                    "csp@eu.yahoo.co.uk",
                    "csp@hotmail.com.br",
                    "",
                    " ",
                    " csp@shop.example",
                    "csp@shop.example\t",
                    "c sp@shop.example",
                    "csp",
                    "csp@@shop.example",
                    "csp@shop@shop.example",
                    "@shop.example",
                    "csp@",
                    "csp@localhost",
                    "csp@.example",
                    "csp@shop..example",
                    "csp@shop.example.")
            .seenBy("business-contact-email");

    private static final Dimension<Boolean> PROFILE = Dimension.<Boolean>named("profile")
            .value("stated", true)
            .value("not stated", false)
            .seenBy("company-profile-complete");

    private static final Dimension<Fact<String>> LEGAL_NAME = part("legalName");
    private static final Dimension<Fact<String>> ADDRESS = part("address");
    private static final Dimension<Fact<String>> PRIMARY_CONTACT = part("primaryContact");
    private static final Dimension<Fact<String>> SUPPORT_CONTACT = part("supportContact");

    private static final Dimension<Fact<List<Enrollment.Capability>>> CAPABILITIES =
            capabilities().seenBy("direct-bill-capabilities");

    private static final Dimension<Fact<BigDecimal>> REVENUE = Dimension.ofFact(
                    "annualRevenueUsd",
                    new BigDecimal("300000"),
                    new BigDecimal("300000.01"),
                    new BigDecimal("299999.99"),
                    BigDecimal.ZERO)
            .seenBy("direct-bill-revenue");

    private static final Dimension<Fact<Integer>> TENURE =
            Dimension.ofFact("monthsAsReseller", 12, 13, 11, 0).seenBy("direct-bill-tenure");

    private static final Dimension<Fact<Enrollment.CapabilitiesAssessment>> ASSESSMENT = Dimension.ofFact(
                    "capabilitiesAssessment",
                    Enrollment.CapabilitiesAssessment.PASSED,
                    Enrollment.CapabilitiesAssessment.NONE,
                    Enrollment.CapabilitiesAssessment.FAILED)
            .seenBy("direct-bill-assessed", "assessment-follows");

    static final Space SPACE = Space.of(
            TransactionType.ENROLLMENT,
            EnrollmentSpace::scenario,
            DAY,
            TYPE,
            COUNTRY,
            ORGANIZATION,
            AGREEMENT,
            ACCOUNT,
            ON_TENANT,
            MPN_ID,
            NEW_TO_PROGRAM,
            EMAIL,
            PROFILE,
            LEGAL_NAME,
            ADDRESS,
            PRIMARY_CONTACT,
            SUPPORT_CONTACT,
            CAPABILITIES,
            REVENUE,
            TENURE,
            ASSESSMENT,
            ROLE);

    private EnrollmentSpace() {}

    private static Dimension<Fact<String>> emails(String... addresses) {
        Dimension<Fact<String>> all = Dimension.named("primaryContactEmail");
        for (String address : addresses) {
            all = all.value("'" + address + "'", Fact.of(address));
        }
        return all.value("none", Fact.none()).value("not stated", Fact.notStated());
    }

    private static Dimension<Fact<String>> part(String name) {
        return Dimension.<Fact<String>>named(name)
                .value("filled in", Fact.of("filled in"))
                .value("blank", Fact.of(" "))
                .value("none", Fact.none())
                .value("not stated", Fact.notStated())
                .seenBy("company-profile-complete");
    }

    /** All of them first, then all other choices. */
    private static Dimension<Fact<List<Enrollment.Capability>>> capabilities() {
        Dimension<Fact<List<Enrollment.Capability>>> all = Dimension.named("capabilities");
        Enrollment.Capability[] each = Enrollment.Capability.values();
        for (int choice = (1 << each.length) - 1; choice >= 0; choice--) {
            List<Enrollment.Capability> some = new ArrayList<>();
            for (int i = 0; i < each.length; i++) {
                if ((choice & 1 << i) != 0) {
                    some.add(each[i]);
                }
            }
            all = all.value(some.toString(), Fact.of(List.copyOf(some)));
        }
        return all.value("not stated", Fact.notStated());
    }

    private static Scenario scenario(Point at) {
        LocalDate day = at.get(DAY);
        Partner.Builder partner = Partner.builder("shop", at.get(TYPE), Tenant.csp("t-shop"));
        state(at.get(COUNTRY), partner::country);
        state(at.get(ORGANIZATION), partner::organization);
        state(at.get(AGREEMENT).apply(day), partner::agreements);
        state(at.get(MPN_ID).apply(at.get(COUNTRY)), partner::mpnId, partner::noMpnId);
        Book.Builder book = Book.builder().partner(partner);
        at.get(ACCOUNT).ifPresent(account -> book.partner(account.on(day)));
        at.get(ON_TENANT).ifPresent(type -> book.partner(Partner.builder("other", type, Tenant.csp("T-SHOP"))));
        Enrollment.Builder enrollment = Enrollment.builder("shop");
        state(at.get(ROLE), enrollment::role);
        state(at.get(NEW_TO_PROGRAM), enrollment::newToProgram);
        state(at.get(EMAIL), enrollment::primaryContactEmail, enrollment::noPrimaryContactEmail);
        if (at.get(PROFILE)) {
            enrollment.profile(profile(at));
        }
        state(at.get(CAPABILITIES), enrollment::capabilities);
        state(at.get(REVENUE), enrollment::annualRevenueUsd);
        state(at.get(TENURE), enrollment::monthsAsReseller);
        state(at.get(ASSESSMENT), enrollment::capabilitiesAssessment);
        return Scenario.builder(day, book, enrollment).build();
    }

    private static CompanyProfile profile(Point at) {
        CompanyProfile profile = CompanyProfile.empty();
        profile = with(profile, FactName.PROFILE_LEGAL_NAME, at.get(LEGAL_NAME));
        profile = with(profile, FactName.PROFILE_ADDRESS, at.get(ADDRESS));
        profile = with(profile, FactName.PROFILE_PRIMARY_CONTACT, at.get(PRIMARY_CONTACT));
        return with(profile, FactName.PROFILE_SUPPORT_CONTACT, at.get(SUPPORT_CONTACT));
    }

    private static CompanyProfile with(CompanyProfile profile, FactName<?> part, Fact<String> text) {
        if (text.isNotStated()) {
            return profile;
        }
        return text.isNone() ? profile.withNone(part) : profile.with(part, text.get());
    }
}
