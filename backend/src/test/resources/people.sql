-- Who signs in in the tests, all with the password "shelter", hashed cheaply.
INSERT INTO users (identifier, username, password, name, role) VALUES
    ('00000000-0000-4000-8000-000000000001', 'ada', '$2a$04$PKCEURdCDlvjtDnmPlUSdOnotkSa0I4DJYvGyy6jBCl9MfaDHguum', 'Ada Lindqvist', 'coordinator'),
    ('00000000-0000-4000-8000-000000000002', 'ben', '$2a$04$PKCEURdCDlvjtDnmPlUSdOnotkSa0I4DJYvGyy6jBCl9MfaDHguum', 'Ben Okafor', 'volunteer'),
    ('00000000-0000-4000-8000-000000000003', 'eve', '$2a$04$PKCEURdCDlvjtDnmPlUSdOnotkSa0I4DJYvGyy6jBCl9MfaDHguum', 'Eve Nobody', 'visitor');
