package com.example.wingtip;

import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The service's words before the library's. They are in English only, so this does not look at the language. */
@Configuration(proxyBeanMethods = false)
class Words {

    @Bean
    Texts.Source ownWords() throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("texts.properties"));
        return (key, locale) -> Optional.ofNullable(words.getProperty(key));
    }
}
