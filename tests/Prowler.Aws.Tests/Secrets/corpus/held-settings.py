SECRET_KEY = 'django-insecure-{+epl+sjRRk#qclBdx{!}7^HI4Vgmfkqi#EZIKQ*60ZG+ZbJ6ajz3HU+}'
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "USER": "app", "PASSWORD": "{+dj4ng0+}", "HOST": "db"}}
EMAIL_HOST_PASSWORD = {-env("EMAIL_HOST_PASSWORD")-}
AUTH_PASSWORD_VALIDATORS = [{"NAME": "{-django.contrib.auth.password_validation.MinimumLengthValidator-}"}]
PASSWORD_HASHERS = ["{-django.contrib.auth.hashers.Argon2PasswordHasher-}"]
CSRF_COOKIE_NAME = "{-csrftoken-}"
SESSION_COOKIE_AGE = {-1209600-}
CACHES = {"default": {"LOCATION": "redis://:{+c4chePw+}@redis:6379/1"}}
SOCIAL_AUTH_GITHUB_SECRET = "{+2ba8ad5e3b4ed{!}b0c811cc109398b89b50333b50b+}"
SOCIAL_AUTH_GITHUB_KEY = "{-Iv1.b84c349bcaf30428-}"
REST = {"DEFAULT_AUTHENTICATION_CLASSES": ["{-rest_framework.authentication.TokenAuthentication-}"]}
TOKEN_OBTAIN_SERIALIZER = "{-app.tokens.MyTokenSerializer-}"
HASH = "{-pbkdf2_sha256$600000$x4rS6scD9QYok70gNLCSi6$BAr0+flUS67q/RN12rFvs0pwD8Zromt0dA5nFlJJvIQ=-}"
