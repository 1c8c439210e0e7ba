"""Who is credited for pictures and texts: agencies, archives, and the labels before their names."""


def _phrases(packed: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in packed.split(";") if phrase.strip())


AGENCIES = _phrases(
    """
    AAP;
    REUTERS; AFP; AGERPRES; ANI; ANP; ANSA; AP; APA; Agence France-Presse; Alamy; Anadolu; Anadolu
    Agency; Associated Press; Belga; Bloomberg; CTK; DPA; EFE; EPA; EPA-EFE; Getty; Getty Images;
    IANS; IMAGO; Interfax; Keystone; Kyodo; LUSA; MTI; NTB; NurPhoto; PA; PA Media; PA Wire; PAP;
    PTI; Pool; Press Association; Press Service; RIA; RIA Novosti; Reuters; Ritzau; SIPA; SOPA
    Images; STA; Scanpix; Shutterstock; Sputnik; TASS; TT; The Associated Press; UNIAN; UPI;
    Ukrinform; Unsplash; Wikimedia; Wikimedia Commons; Wikipedia; Xinhua; Yonhap; ZUMA; dpa;
    iStock; picture alliance; Pexels; Pixabay; AP Photo; Handout; Flickr; File; File photo
    """
)
"""Agencies and archives as photo credits print them."""

WIRES = _phrases(
    """
    Reuters; REUTERS; Thomson Reuters; AFP; Agence France-Presse; AP; Associated Press;
    The Associated Press; UPI; United Press International; Bloomberg; Bloomberg News;
    TASS; Interfax; Interfax-Ukraine; RIA Novosti; Sputnik; Ukrinform; UNIAN; BelTA; Belta;
    Xinhua; Xinhua News Agency; Kyodo; Kyodo News; Jiji Press; Yonhap; Yonhap News Agency;
    dpa; DPA; dpa-AFX; Deutsche Presse-Agentur; APA; sda; SDA; Keystone-SDA; epd; KNA;
    EFE; ANSA; Adnkronos; AGI; Lusa; LUSA; Europa Press; Belga; ANP; Ritzau; NTB; PAP; MTI; CTK;
    ČTK; TASR; Agerpres; AGERPRES; Anadolu; Anadolu Agency; IRNA; SANA; WAM; MENA; WAFA;
    PTI; Press Trust of India; ANI; IANS; UNI; Antara; ANTARA; Bernama; BERNAMA; VNA;
    PA; PA Media; Press Association; AAP; Australian Associated Press; RNZ;
    The Canadian Press; Canadian Press; Notimex; Télam; Prensa Latina; Agência Brasil
    """
)
"""Wire services that a text is credited to."""

CREDIT_LABELS = _phrases(
    """
    photo; photos; photo credit; photograph; photography; photographer; picture; picture credit;
    pictures; picture by; image; image credit; image source; image by; images; credit; credits;
    courtesy of; photo courtesy of; photo by; photograph by; photo illustration by; illustration
    by; illustration; graphic; file photo; video; screenshot; screengrab; source; foto; fotos;
    bild; crédito; crédit; credito; fotografía; фото; fotoğraf; zdjęcie; fot.
    """
)
"""Words before the colon of a photo credit."""
