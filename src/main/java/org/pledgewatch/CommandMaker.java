package org.pledgewatch;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/// Makes commands. One that wants something of the house takes a `Supplier` of it in its constructor; the house opens
/// when it is first asked, so `-h` is instant.
final class CommandMaker implements IFactory {
    private final House house;

    CommandMaker(House house) {
        this.house = house;
    }

    static boolean needsTheHouse(Class<?> command) {
        return constructor(command).getParameterCount() > 0;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!type.isAnnotationPresent(Command.class)) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<?> constructor = constructor(type);
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(Arrays.stream(constructor.getGenericParameterTypes())
                .map(this::argument)
                .toArray()));
    }

    private static Constructor<?> constructor(Class<?> command) {
        Constructor<?>[] constructors = command.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(command + " should have one constructor");
        }
        return constructors[0];
    }

    private Object argument(Type wanted) {
        if (wanted == House.class) {
            return house;
        }
        if (wanted instanceof ParameterizedType supplier
                && supplier.getRawType() == Supplier.class
                && supplier.getActualTypeArguments()[0] instanceof Class<?> type) {
            return (Supplier<Object>) () -> house.ask(type);
        }
        throw new IllegalStateException("A command may ask for a Supplier of something in the house, not " + wanted);
    }
}
