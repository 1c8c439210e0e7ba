"""Words that stand before a date and tell what it is the date of, in many languages."""

PUBLISHED_LABELS = (
    "published|posted|publication date|date published|publish date|pubdate|first published"
    "|originally published|original|originally|created|date|dated|filed|issued|posted on"
    "|veröffentlicht|publiziert|erstellt|publié|publiée|mis en ligne|publicado|publicada|creado"
    "|pubblicato|pubblicata|publicat|geplaatst|gepubliceerd|publicerad|publicerat|publisert"
    "|publiceret|udgivet|julkaistu|opublikowano|dodano|publikacja|опубликовано|опубліковано"
    "|публикувано|objavljeno|publikováno|vydáno|publikované|megjelent|yayınlanma|yayın tarihi"
    "|giriş|diterbitkan|dipublikasikan|ditayangkan|diterbitkan pada|δημοσιεύθηκε|δημοσίευση"
    "|입력|发布|发表|公開|掲載|نشر|תאריך"
)
"""The words that say of a date that it is the day of publication, as a pattern's branches."""

UPDATED_LABELS = (
    "updated?|modified|edited|revised|last changed|reviewed|fact[- ]checked|corrected|amended"
    "|aktualisiert|geändert|mis à jour|mise à jour|maj|modifié|actualizado|actualizada"
    "|atualizado|atualizada|aggiornato|aggiornata|actualitzat|bijgewerkt|laatste update"
    "|uppdaterad|uppdaterat|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizacja"
    "|aktualizováno|aktualizované|frissítve|actualizat|güncelleme|güncellenme|son güncelleme"
    "|diperbarui|обновлено|обновлена|оновлено|обновено|ažurirano|ενημερώθηκε|수정|更新"
)
"""The words that say of a date that it is the day of a change."""

OTHER_LABELS = (
    "due|expires?|expired|accessed|retrieved|archived|deadline|releases?|released|founded"
    "|established|est|since|until|till|effective|valid|joined|member since|born|died|starts?|ends?"
    "|opens?|closes?|begins?|through|before|after|as of|upcoming|next|ab|seit|bis|gültig|depuis"
    "|jusqu'au|desde|hasta|dal|fino al|vanaf|tot|events?|taken|arrives?|arriving|departs?"
    "|kick-off|premieres?|register by|apply by|closing date|opening date|release date|start date"
    "|end date|due date|event date|birth date|review date|best before|sale|issue|cover"
    "|print edition"
)
"""The words that say of a date that it is the day of something else."""

SMALL = frozenset(
    (
        "by and of the in at for on to from with via de von da del der den di du des la le les el y"
        " e et und van het een zu zum im am um por para par pour och og i w z na dla и в на від"
    ).split()
)
"""Words in lower case that stand in bylines without making a sentence of them."""

OTHER_AFTER = r"issue|edition|print edition|deadline|release|at \d+(?:st|nd|rd|th)"
"""Words after a date that make it the date of something else, as a pattern's branches."""

BESIDE_A_DATE = (
    r"^\W{0,3}(?:by|von|par|por|di|door|av|af|text|author|autor|auteur)\b"
    r"|\d\s?min(?:ute)?s?\b|\bmin(?:ute)?s?\sread\b"
    r"|\b(?:share|save|print(?! edition)|comments?|teilen|partager|compartir|condividi|delen|dela"
    r"|tweet)\b"
)
"""What stands in the lines around an article's date line: a writer, buttons to share."""

DAY_FIRST_COUNTRIES = frozenset(
    (
        "uk ie au nz in pk bd lk za ng ke gh de at ch fr be nl es pt it gr pl cz sk si hr rs ro bg"
        " dk no fi ee lv lt ua ru tr il br mx ar cl co pe ve eu my sg th vn id ae eg ma tn dz"
    ).split()
)
"""Ends of addresses of countries that write 03/04/2031 for the third of April."""

MONTH_FIRST_COUNTRIES = frozenset(("us", "gov", "mil", "edu"))
"""Ends of addresses of the country that writes it for the fourth of March."""
