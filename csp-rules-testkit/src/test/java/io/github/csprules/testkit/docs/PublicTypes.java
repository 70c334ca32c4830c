package io.github.csprules.testkit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The types that a module exports, each with what can be called, overridden or read from outside: a line for the type and one for
 * each member.
 * <p>
 * Not listed is what every type has: what overrides a method of {@code Object}, and what an enumeration has by itself.
 */
final class PublicTypes {

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString", "getCause");

    private PublicTypes() {}

    /** The lines of the module that a class belongs to. */
    static List<String> of(Class<?> anyOfModule) {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types(anyOfModule)) {
            lines.add(header(type));
            Stream.of(fields(type), constructors(type), methods(type))
                    .flatMap(members -> members.stream().sorted())
                    .forEach(member -> lines.add("  " + member));
        }
        return lines;
    }

    private static List<Class<?>> types(Class<?> anyOfModule) {
        try {
            Path path = Path.of(anyOfModule
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            ModuleReference module = ModuleFinder.of(path).findAll().iterator().next();
            Set<String> exported = module.descriptor().exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            try (ModuleReader reader = module.open();
                    Stream<String> resources = reader.list()) {
                return resources
                        .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
                        .map(name -> name.replace(".class", "").replace('/', '.'))
                        .map(name -> load(name, anyOfModule.getClassLoader()))
                        .filter(type -> exported.contains(type.getPackageName()) && isPublic(type))
                        .<Class<?>>map(type -> type)
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String header(Class<?> type) {
        StringBuilder header = new StringBuilder();
        boolean isPlainClass = !type.isInterface() && !type.isEnum() && !type.isRecord();
        header.append(Modifier.toString(type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)));
        header.append(isPlainClass && Modifier.isAbstract(type.getModifiers()) ? " abstract" : "");
        header.append(isPlainClass && Modifier.isFinal(type.getModifiers()) ? " final" : "");
        header.append(type.isSealed() && !type.isEnum() ? " sealed" : "");
        header.append(type.isAnnotation() ? " @interface " : type.isInterface() ? " interface " : "");
        header.append(type.isEnum() ? " enum " : type.isRecord() ? " record " : isPlainClass ? " class " : "");
        header.append(type.getCanonicalName()).append(variables(type.getTypeParameters()));
        Type parent = type.getGenericSuperclass();
        if (isPlainClass && parent != null && parent != Object.class) {
            header.append(" extends ").append(name(parent));
        }
        header.append(listed(type.isInterface() ? " extends " : " implements ", type.getGenericInterfaces()));
        if (type.isSealed() && !type.isEnum()) {
            Stream<Class<?>> permitted = Arrays.stream(type.getPermittedSubclasses());
            header.append(
                    listed(" permits ", permitted.filter(PublicTypes::isPublic).toArray(Type[]::new)));
        }
        return header.toString();
    }

    private static String listed(String keyword, Type[] types) {
        return types.length == 0
                ? ""
                : keyword + Arrays.stream(types).map(PublicTypes::name).sorted().collect(Collectors.joining(", "));
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(PublicTypes::isListed)
                .map(PublicTypes::field)
                .toList();
    }

    private static String field(Field field) {
        return field.isEnumConstant()
                ? field.getName()
                : field.getName() + ": " + modifiers(field, Modifier.fieldModifiers()) + name(field.getGenericType());
    }

    private static List<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicTypes::isListed)
                .map(PublicTypes::constructor)
                .toList();
    }

    private static String constructor(Constructor<?> constructor) {
        String modifiers = modifiers(constructor, Modifier.constructorModifiers());
        return "new" + parameters(constructor)
                + (modifiers.isEmpty() ? "" : ": " + modifiers.strip())
                + listed(" throws ", constructor.getGenericExceptionTypes());
    }

    /** Its own methods, and those that it has from types that are not listed themselves. */
    private static List<String> methods(Class<?> type) {
        List<String> methods = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean isOfEveryEnum = type.isEnum()
                    && (method.getName().equals("values") || method.getName().equals("valueOf"));
            if (isListed(method) && !OF_OBJECT.contains(method.getName()) && !isOfEveryEnum) {
                methods.add(method(method));
            }
        }
        Class<?> parent = type.getSuperclass();
        if (parent != null && isHidden(parent)) {
            methods.addAll(methods(parent));
        }
        for (Class<?> other : type.getInterfaces()) {
            if (isHidden(other)) {
                methods.addAll(methods(other));
            }
        }
        return methods.stream().distinct().toList();
    }

    private static boolean isHidden(Class<?> type) {
        return type.getName().startsWith("io.github.csprules.") && !isPublic(type);
    }

    private static String method(Method method) {
        boolean isAbstractOfInterface = method.getDeclaringClass().isInterface() && !method.isDefault();
        int hidden = isAbstractOfInterface ? Modifier.ABSTRACT : 0;
        String nullable = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        return method.getName() + variables(method.getTypeParameters()) + parameters(method) + ": "
                + modifiers(method, Modifier.methodModifiers() & ~hidden)
                + (method.isDefault() ? "default " : "")
                + nullable
                + name(method.getGenericReturnType())
                + listed(" throws ", method.getGenericExceptionTypes());
    }

    private static boolean isListed(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static String modifiers(Member member, int shown) {
        boolean isOfFinalClass = Modifier.isFinal(member.getDeclaringClass().getModifiers());
        int hidden = Modifier.PUBLIC
                | Modifier.SYNCHRONIZED
                | (isOfFinalClass && member instanceof Method ? Modifier.FINAL : 0);
        String modifiers = Modifier.toString(member.getModifiers() & shown & ~hidden);
        return modifiers.isEmpty() ? "" : modifiers + " ";
    }

    private static String parameters(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .map(parameter -> parameter(parameter))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        String nullable = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        String type = name(parameter.getParameterizedType());
        return nullable + (parameter.isVarArgs() ? type.replaceFirst("\\[]$", "...") : type);
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(PublicTypes::variable).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String variable(TypeVariable<?> variable) {
        String bounds =
                Arrays.stream(variable.getBounds()).map(PublicTypes::name).collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.equals("Object") ? "" : " extends " + bounds);
    }

    /** The name of a type; that of its package is left out if it is the JDK's or ours. */
    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b(java|io\\.github\\.csprules)(\\.[a-z]+)*\\.(?=[A-Z])", "")
                .replace('$', '.');
    }
}
