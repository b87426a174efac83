package jp.madoguchi.forms.fieldtype;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index of field types: an explicit list. Two types with one id fail at start. */
public final class FieldTypes {

    /** Every type of the product. */
    public static final FieldTypes ALL = new FieldTypes(List.of(
            new TextField(),
            new TextareaField(),
            new KanaField(),
            new NumberField(),
            new MoneyField(),
            new DateField(),
            new YesNoField(),
            new ChoiceField(),
            new ChoicesField(),
            new AddressField(),
            new PhoneField(),
            new MailField(),
            new CorporateNumberField(),
            new AttachmentField(),
            new RepeatField(),
            new ComputedField(),
            new HeadingField(),
            new ExplanationField(),
            new DeclarationField(),
            new BankAccountField(),
            new IndividualNumberField(),
            new MicrochipField(),
            new CheckDigitCodeField(),
            new PeriodField(),
            new AppointmentField(),
            new DeliveryField(),
            new DelegationField(),
            new EarlierApplicationField(),
            new CarriedField()));

    private final Map<String, FieldType> byId = new LinkedHashMap<>();

    /** An index of the given types. */
    public FieldTypes(List<FieldType> types) {
        for (FieldType type : types) {
            if (byId.put(type.id(), type) != null) {
                throw new IllegalStateException("two field types are called " + type.id());
            }
        }
    }

    /** The type with an id. */
    public Optional<FieldType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The type with an id; an unknown one is a bug of the caller and fails. */
    public FieldType require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no field type is called " + id));
    }

    /** Every type, in the order of the list. */
    public Collection<FieldType> types() {
        return List.copyOf(byId.values());
    }
}
